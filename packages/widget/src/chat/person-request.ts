import type { HeadlessClient } from '@shopbell/core'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What a {@link PersonRequest} is made with. */
export interface PersonRequestOptions {
  client: () => HeadlessClient | undefined
  /** Nobody is there now: offers to leave a message instead. */
  onAway: () => void
  onError: (caught: unknown) => void
}

/** The wish for a person: at once in business hours, else by a message left. */
export class PersonRequest implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: PersonRequestOptions

  /** It is on its way. */
  asking = false
  /** It did not get through. */
  failed = false

  constructor(host: ReactiveControllerHost, options: PersonRequestOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostDisconnected() {
    this.failed = false
  }

  /** Asks for a person, or offers to leave a message when nobody is there. */
  readonly ask = async () => {
    if (this.asking) return
    this.#set({ asking: true, failed: false })
    const site = await this.#options
      .client()
      ?.site.load()
      .catch(() => null)
    if (site?.hours.open === false) {
      this.#set({ asking: false, failed: false })
      this.#options.onAway()
    } else await this.queue()
  }

  /** Asks for a person, whatever the hours are. */
  readonly queue = async () => {
    this.#set({ asking: true, failed: false })
    try {
      await this.#options.client()?.$chat.get().askPerson()
      this.#set({ asking: false, failed: false })
    } catch (caught) {
      this.#set({ asking: false, failed: true })
      this.#options.onError(caught)
    }
  }

  #set(state: { asking: boolean; failed: boolean }) {
    Object.assign(this, state)
    this.#host.requestUpdate()
  }
}
