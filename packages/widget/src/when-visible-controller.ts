import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Knows whether its host was ever in sight, so that nothing is loaded for a panel that nobody opened or scrolled to. */
export class WhenVisibleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  #observer: IntersectionObserver | undefined
  #seen = false

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host
    host.addController(this)
  }

  /** Stays true from the first time on. */
  get seen(): boolean {
    return this.#seen
  }

  hostConnected() {
    if (this.#seen) return
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      this.#seen = true
      this.hostDisconnected()
      this.#host.requestUpdate()
    })
    this.#observer.observe(this.#host)
  }

  hostDisconnected() {
    this.#observer?.disconnect()
    this.#observer = undefined
  }
}
