import type { Section } from '@shopbell/core'
import type { LitElement } from 'lit'

/** What {@link SectionLoader} is made with. */
export interface SectionLoaderOptions {
  /** Undefined where every section is registered already. */
  load: () => ((section: Section) => Promise<unknown>) | undefined
  onError: (caught: unknown) => void
}

/** Loads the code of a section when it is shown. */
export class SectionLoader {
  readonly #host: LitElement
  readonly #options: SectionLoaderOptions

  /** The section whose code did not arrive, when it was the last that was wanted. */
  failed: Section | undefined
  /** Settled when the last one is here, or did not arrive. */
  done: Promise<void> | undefined

  constructor(host: LitElement, options: SectionLoaderOptions) {
    this.#host = host
    this.#options = options
  }

  /** Loads the code of one; {@link done} settles when that is over. */
  load(section: Section): void {
    this.#setFailed(undefined)
    this.done = this.#options
      .load()?.(section)
      .then(
        () => undefined,
        (error) => {
          this.#setFailed(section)
          this.#options.onError(error)
        },
      )
  }

  /** The element of a section, when it is shown and its code is here. */
  async element<Shown extends Section>(section: Shown): Promise<HTMLElementTagNameMap[`shop-bell-${Shown}`] | undefined> {
    await this.done
    await this.#host.updateComplete
    const tag = `shop-bell-${section}` as const
    const element = customElements.get(tag) && this.#host.renderRoot.querySelector(tag)
    await element?.updateComplete
    return element ?? undefined
  }

  #setFailed(failed: Section | undefined) {
    if (this.failed !== failed) this.#host.requestUpdate()
    this.failed = failed
  }
}
