import type { HeadlessClient } from '@shopbell/core'

/** Loads what the server knows of the site, for a panel that is opened. */
export class SiteLoader {
  readonly #onError: (caught: unknown) => void
  #refused: HeadlessClient | undefined

  constructor(onError: (caught: unknown) => void) {
    this.#onError = onError
  }

  /** A wrong address or site key shows here first: it is told once for each client. */
  load(client: HeadlessClient): void {
    if (!client.hasServer) return
    client.site.load().catch((caught) => {
      if (this.#refused !== client) this.#onError(caught)
      this.#refused = client
    })
  }
}
