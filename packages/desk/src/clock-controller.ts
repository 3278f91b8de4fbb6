import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Renders its host again from time to time, for what is said of time: "waiting for 3 min". */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #every: number
  #timer: ReturnType<typeof setInterval> | undefined

  /** @param every milliseconds */
  constructor(host: ReactiveControllerHost, every = 30_000) {
    this.#host = host
    this.#every = every
    host.addController(this)
  }

  hostConnected() {
    this.#timer = setInterval(() => this.#host.requestUpdate(), this.#every)
  }

  hostDisconnected() {
    clearInterval(this.#timer)
  }
}
