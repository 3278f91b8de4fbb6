import type { ReactiveController, ReactiveControllerHost } from 'lit'

const NEAR_PX = 48

/**
 * Keeps the list where the visitor reads: at the end while they are there, else at the message they look at,
 * whatever comes below or above.
 */
export class ScrollKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #scroller: HTMLElement | undefined
  #resizes: ResizeObserver | undefined
  #anchor: { element: HTMLElement; top: number } | undefined
  #stuckAt = ''

  /** Whether the visitor is at the end of the list. */
  atEnd = true

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  /** Goes to the end, and stays there. */
  toEnd() {
    this.atEnd = true
    this.#anchor = undefined
    this.#stick()
    this.#host.requestUpdate()
  }

  hostUpdate() {
    const first = this.#scroller?.querySelector<HTMLElement>('.message')
    this.#anchor = first && !this.atEnd ? { element: first, top: first.offsetTop } : undefined
  }

  hostUpdated() {
    this.#watch()
    const anchor = this.#anchor
    this.#anchor = undefined
    if (this.atEnd) this.#stick()
    else if (this.#scroller && anchor?.element.isConnected) this.#scroller.scrollTop += anchor.element.offsetTop - anchor.top
  }

  hostDisconnected() {
    this.#resizes?.disconnect()
    this.#resizes = undefined
    this.#scroller = undefined
  }

  /** For the scroller's `scroll` event. */
  readonly scrolled = () => {
    const scroller = this.#scroller
    // A hidden list has no place to be at.
    if (!scroller || scroller.clientHeight === 0) return
    const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX
    // The event of an earlier step comes after the list has grown: nobody has moved.
    if (this.atEnd && this.#stuckAt !== sizeOf(scroller)) return this.#stick()
    if (atEnd === this.atEnd) return
    this.atEnd = atEnd
    this.#host.requestUpdate()
  }

  #watch() {
    const scroller = this.#host.shadowRoot?.querySelector<HTMLElement>('.scroller') ?? undefined
    if (scroller === this.#scroller) return
    this.#resizes?.disconnect()
    this.#scroller = scroller
    if (!scroller) return
    // Pictures that load, a phone's keyboard, a panel that is shown again.
    this.#resizes = new ResizeObserver(() => this.atEnd && this.#stick())
    this.#resizes.observe(scroller)
    for (const child of scroller.children) this.#resizes.observe(child)
  }

  #stick() {
    if (!this.#scroller) return
    this.#scroller.scrollTop = this.#scroller.scrollHeight
    this.#stuckAt = sizeOf(this.#scroller)
  }
}

function sizeOf({ scrollHeight, clientHeight }: HTMLElement): string {
  return `${scrollHeight}/${clientHeight}`
}
