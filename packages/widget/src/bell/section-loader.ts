import type { Section } from '@shopbell/core'
import type { ReactiveControllerHost } from 'lit'

/** What {@link SectionLoader} is made with. */
export interface SectionLoaderOptions {
  /** Undefined where every section is registered already. */
  load: () => ((section: Section) => Promise<unknown>) | undefined
  onError: (caught: unknown) => void
}

/** Loads the code of a section when it is shown. */
export class SectionLoader {
  readonly #host: ReactiveControllerHost
  readonly #options: SectionLoaderOptions

  /** The section whose code did not arrive, when it was the last that was wanted. */
  failed: Section | undefined
  /** Settled when the last one is here, or did not arrive. */
  done: Promise<void> | undefined

  constructor(host: ReactiveControllerHost, options: SectionLoaderOptions) {
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

  #setFailed(failed: Section | undefined) {
    if (this.failed !== failed) this.#host.requestUpdate()
    this.failed = failed
  }
}
