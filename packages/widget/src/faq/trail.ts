/** One page of the FAQ. */
export type FaqPage = { kind: 'home' } | { kind: 'category' | 'article'; id: string }

/** How a page was left: how far it was scrolled, and which of its buttons was pressed. */
export interface Departure {
  scrollTop: number
  /** The button's `data-key`; undefined when a page was opened from outside. */
  key: string | undefined
}

/** The way that a visitor took through the FAQ, so that "back" leads to where they were. */
export class Trail {
  #left: { page: FaqPage; departure: Departure }[] = []
  #page: FaqPage = { kind: 'home' }

  /** The page that is shown. */
  get page(): FaqPage {
    return this.#page
  }

  /** Goes on to a page; the one that is shown already is not entered twice. */
  open(page: FaqPage, departure: Departure) {
    if (keyOf(page) === keyOf(this.#page)) return
    this.#left.push({ page: this.#page, departure })
    this.#page = page
  }

  /** Returns to the page before; undefined when there is none, then the first page is shown. */
  back(): Departure | undefined {
    const last = this.#left.pop()
    this.#page = last?.page ?? { kind: 'home' }
    return last?.departure
  }

  /** Starts again from the first page. */
  reset() {
    this.#left = []
    this.#page = { kind: 'home' }
  }
}

/** Names the button that leads to a page. */
export function keyOf(page: FaqPage): string {
  return page.kind === 'home' ? 'home' : `${page.kind}:${page.id}`
}
