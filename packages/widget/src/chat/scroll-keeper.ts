import type { ReactiveController, ReactiveControllerHost } from 'lit'

const NEAR_PX = 48

/**
 * Keeps the list where the visitor reads: at the end while they are there, else at the message they look at,
 * whatever comes below or above.
 */
export class ScrollKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #onScroll: () => void
  #scroller: HTMLElement | undefined
  #resizes: ResizeObserver | undefined
  #anchor: { element: HTMLElement; top: number } | undefined
  #stuckTop = 0
  #stuckWidth = 0
  #drawnAtEnd = true

  /** Whether the visitor is at the end of the list. */
  atEnd = true

  /** @param onScroll called after each move of the list */
  constructor(host: ReactiveControllerHost & HTMLElement, onScroll: () => void) {
    this.#host = host
    this.#onScroll = onScroll
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
    const element = this.atEnd ? undefined : this.#firstInView()
    this.#anchor = element && { element, top: element.offsetTop }
  }

  hostUpdated() {
    this.#watch()
    const anchor = this.#anchor
    this.#anchor = undefined
    this.#drawnAtEnd = this.atEnd
    if (this.atEnd) this.#stay()
    else if (this.#scroller && anchor?.element.isConnected) this.#scroller.scrollTop += anchor.element.offsetTop - anchor.top
  }

  hostDisconnected() {
    this.#resizes?.disconnect()
    this.#resizes = undefined
    this.#scroller = undefined
  }

  /** For the scroller's `scroll` event. */
  readonly scrolled = () => {
    this.look()
    if (this.atEnd !== this.#drawnAtEnd) this.#host.requestUpdate()
    this.#onScroll()
  }

  /** Looks where the visitor is now; to be called before each update, which may come before the `scroll` event. */
  look() {
    const scroller = this.#scroller
    // A hidden list has no place to be at.
    if (!scroller || scroller.clientHeight === 0) return
    const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX
    // A list that has grown below, or that a turned phone has laid out anew, is not one that somebody has scrolled up.
    this.atEnd = isNear || (this.atEnd && (scroller.scrollTop >= this.#stuckTop || scroller.clientWidth !== this.#stuckWidth))
  }

  #firstInView(): HTMLElement | undefined {
    const { scrollTop = 0, clientHeight = 0 } = this.#scroller ?? {}
    const rows = [...(this.#scroller?.querySelectorAll<HTMLElement>('.message, .notice') ?? [])]
    const first = rows.find((row) => row.offsetTop + row.offsetHeight > scrollTop)
    return first && first.offsetTop < scrollTop + clientHeight ? first : undefined
  }

  #watch() {
    const scroller = this.#host.shadowRoot?.querySelector<HTMLElement>('.scroller') ?? undefined
    if (scroller === this.#scroller) return
    this.#resizes?.disconnect()
    this.#scroller = scroller
    if (!scroller) return
    // Pictures that load, a phone's keyboard, a panel that is shown again.
    this.#resizes = new ResizeObserver(() => {
      // Who has just scrolled up is told of later than this.
      this.look()
      if (this.atEnd) this.#stay()
    })
    this.#resizes.observe(scroller)
    for (const child of scroller.children) this.#resizes.observe(child)
  }

  /** Stays at the end, but for a form that grows under the hands of who fills it in, and a greeting, which is read from its beginning. */
  #stay() {
    const root = this.#host.shadowRoot
    if (!root?.activeElement?.closest('.rating, .contact') && !root?.querySelector('.greeting')) this.#stick()
  }

  #stick() {
    if (!this.#scroller) return
    this.#scroller.scrollTop = this.#scroller.scrollHeight
    this.#stuckTop = this.#scroller.scrollTop
    this.#stuckWidth = this.#scroller.clientWidth
  }
}
