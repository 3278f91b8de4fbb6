/** One page of the FAQ. */
export type FaqPage = { kind: 'home' } | { kind: 'category' | 'article'; id: string }

/** Where the visitor was on the page that "back" leads to. */
export interface Place {
  /** How far the page was scrolled, in pixels. */
  scrollTop: number
  /** The button that was pressed there, by {@link keyOf} the page that it opened. */
  key: string
}

/** The way that a visitor took through the FAQ, so that "back" leads to where they were. */
export class Trail {
  #left: { page: FaqPage; scrollTop: number }[] = []
  #page: FaqPage = { kind: 'home' }

  /** The page that is shown. */
  get page(): FaqPage {
    return this.#page
  }

  /** Goes on to a page; the one that is shown already is not entered twice. @param scrollTop how far the page that is left is scrolled */
  open(page: FaqPage, scrollTop: number) {
    if (keyOf(page) === keyOf(this.#page)) return
    this.#left.push({ page: this.#page, scrollTop })
    this.#page = page
  }

  /** Returns to the page before; with none, to the first one. */
  back(): Place {
    const key = keyOf(this.#page)
    const { page, scrollTop } = this.#left.pop() ?? { page: { kind: 'home' as const }, scrollTop: 0 }
    this.#page = page
    return { scrollTop, key }
  }

  /** Starts again from the first page. */
  reset() {
    this.#left = []
    this.#page = { kind: 'home' }
  }
}

/** Names the buttons and links that lead to a page. */
export function keyOf(page: FaqPage): string {
  return page.kind === 'home' ? 'home' : `${page.kind}:${page.id}`
}
