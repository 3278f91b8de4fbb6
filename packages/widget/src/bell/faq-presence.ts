import type { HeadlessClient } from '@shopbell/core'
import type { ReactiveControllerHost } from 'lit'

/** Whether there are answers: a shop may begin with nothing but people, and is to need no attribute for that. */
export class FaqPresence {
  readonly #host: ReactiveControllerHost

  /** The server has said that the site has no FAQ. */
  isMissing = false

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  /** Listens to what a client hears of its FAQ, until the signal is aborted. */
  follow(client: HeadlessClient, signal: AbortSignal): void {
    this.isMissing = false
    const stop = client.help.$state.listen((state) => {
      this.isMissing = state.status === 'failed' && state.error.problem?.code === 'no-faq'
      if (this.isMissing) this.#host.requestUpdate()
    })
    signal.addEventListener('abort', stop)
  }
}
