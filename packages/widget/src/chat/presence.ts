import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Whether somebody sees the chat, and the last message in it, and the earliest; a page in the background is not seen. */
export class Presence implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #inView = new Set<Element>()
  #observer: IntersectionObserver | undefined
  #watched: Element[] = []
  #connected: AbortController | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  /** The chat is in view. */
  get seen(): boolean {
    return this.#sees(this.#host)
  }

  /** The element with this class, which says where the list begins or ends, is in view. */
  sees(mark: 'list-start' | 'list-end'): boolean {
    return this.#watched.some((element) => element.classList.contains(mark) && this.#sees(element))
  }

  hostConnected() {
    this.#connected = new AbortController()
    document.addEventListener('visibilitychange', () => this.#host.requestUpdate(), { signal: this.#connected.signal })
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#inView.add(target)
        else this.#inView.delete(target)
      }
      this.#host.requestUpdate()
    })
    this.#observer.observe(this.#host)
    this.#watched = []
  }

  hostUpdated() {
    const marks = [...(this.#host.shadowRoot?.querySelectorAll('.list-start, .list-end') ?? [])]
    for (const gone of this.#watched.filter((element) => !marks.includes(element))) {
      this.#observer?.unobserve(gone)
      this.#inView.delete(gone)
    }
    for (const mark of marks.filter((element) => !this.#watched.includes(element))) this.#observer?.observe(mark)
    this.#watched = marks
  }

  hostDisconnected() {
    this.#connected?.abort()
    this.#observer?.disconnect()
    this.#inView.clear()
    this.#watched = []
  }

  #sees(element: Element): boolean {
    return document.visibilityState === 'visible' && this.#inView.has(element)
  }
}
