import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Leads the focus to the list when the button that had it is gone, so that nobody with a keyboard starts over. */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #focused: Element | null = null

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostUpdate() {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null
  }

  hostUpdated() {
    const focused = this.#focused
    this.#focused = null
    if (!focused || focused.isConnected) return
    this.#host.shadowRoot?.querySelector<HTMLElement>('.scroller')?.focus({ preventScroll: true })
  }
}
