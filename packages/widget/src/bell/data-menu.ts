import type { HeadlessClient } from '@shopbell/core'
import { html, type LitElement, nothing, type TemplateResult } from 'lit'
import { moreIcon } from '../icons.ts'
import type { PrivacyPage } from '../privacy/index.ts'
import { languageFor } from '../strings/languages.ts'
import type { Strings } from '../strings.ts'

/** What a bell tells the menu of the visitor's own data. */
export interface DataMenuOptions {
  client: HeadlessClient | null | undefined
  strings: Strings
  /** A BCP 47 tag. */
  locale: string
}

/** The button of the menu of the visitor's own data; the menu itself is loaded when somebody asks for it. */
export class DataMenu {
  readonly #host: LitElement
  readonly #options: () => DataMenuOptions
  #page: PrivacyPage | undefined
  #openedFor: HeadlessClient | undefined
  #failed = false

  /** @param options asked whenever something is drawn */
  constructor(host: LitElement, options: () => DataMenuOptions) {
    this.#host = host
    this.#options = options
  }

  /** What just happened, to be read aloud. */
  get news(): string {
    return this.#page?.note ?? ''
  }

  /** What just happened is no news any more. */
  fallSilent(): void {
    if (this.#page) this.#page.note = ''
  }

  /** The button; nothing where there is no server that would know anybody. */
  button(): TemplateResult | typeof nothing {
    const { client, strings } = this.#options()
    if (!client?.hasServer) return nothing
    return html`<button class="close data-button" type="button" aria-haspopup="menu" aria-expanded=${this.#page?.isMenuOpen ? 'true' : 'false'}
      aria-label=${strings.bell.data} @click=${() => this.#toggle(client)}>${moreIcon}</button>`
  }

  /** The menu, and what was opened from it. */
  render(): TemplateResult | typeof nothing {
    const { client, strings } = this.#options()
    if (this.#failed) return html`<p class="greeting" role="alert">${strings.bell.notLoaded}</p>`
    return (this.#openedFor === client && this.#page?.render()) || nothing
  }

  async #toggle(client: HeadlessClient) {
    const { strings, locale } = this.#options()
    try {
      if (this.#openedFor !== client) {
        const { PrivacyPage, loadPrivacyWords } = await import('../privacy/index.ts')
        const words = await loadPrivacyWords(languageFor(locale))
        const root = this.#host.shadowRoot as ShadowRoot
        const onClose = () => root.querySelector<HTMLElement>('.data-button')?.focus()
        this.#page = new PrivacyPage({
          host: this.#host,
          root,
          client,
          words,
          chatWords: strings.chat,
          label: strings.bell.data,
          locale,
          onClose,
        })
        this.#openedFor = client
      }
      this.#failed = false
      this.#page?.toggle()
    } catch {
      // The console has what was missing.
      this.#failed = true
    }
    this.#host.requestUpdate()
  }
}
