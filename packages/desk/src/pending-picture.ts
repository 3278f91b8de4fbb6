import { css, html, LitElement, nothing } from 'lit'
import { property } from 'lit/decorators.js'

/**
 * @summary A picture that is still on its way, shown from memory.
 */
export class DeskPendingPictureElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }

    img {
      display: block;
      max-inline-size: 100%;
      max-block-size: 260px;
      border-radius: 10px;
      opacity: 0.6;
    }
  `

  /** The picture's bytes. */
  @property({ attribute: false }) picture: Blob | undefined
  /** What it is called for who cannot see it. */
  @property() label = ''

  #url = ''
  #shown: Blob | undefined

  override connectedCallback() {
    super.connectedCallback()
    this.requestUpdate()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#release()
  }

  override render() {
    if (!this.picture || !this.isConnected) return nothing
    if (this.picture !== this.#shown) {
      this.#release()
      this.#shown = this.picture
      this.#url = URL.createObjectURL(this.picture)
    }
    return html`<img src=${this.#url} alt=${this.label} />`
  }

  #release() {
    if (this.#url) URL.revokeObjectURL(this.#url)
    this.#url = ''
    this.#shown = undefined
  }
}
