import type { ReactiveControllerHost } from 'lit'
import type { Section } from '../events.ts'

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

  /** Whether the last one did not arrive. */
  failed = false
  /** Settled when the last one is here, or did not arrive. */
  done: Promise<void> | undefined

  constructor(host: ReactiveControllerHost, options: SectionLoaderOptions) {
    this.#host = host
    this.#options = options
  }

  /** Loads the code of one; {@link done} settles when that is over. */
  load(section: Section): void {
    this.#setFailed(false)
    this.done = this.#options
      .load()?.(section)
      .then(
        () => undefined,
        (error) => {
          this.#setFailed(true)
          this.#options.onError(error)
        },
      )
  }

  #setFailed(failed: boolean) {
    if (this.failed !== failed) this.#host.requestUpdate()
    this.failed = failed
  }
}
