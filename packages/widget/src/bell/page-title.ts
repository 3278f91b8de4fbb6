/** The page's title with the number of unread messages in front of it. */
export interface PageTitle {
  /** The title as the page itself set it. */
  readonly own: string
  /** Puts the number in front; 0 gives the page its title back. */
  show(count: number): void
}

/** Makes a keeper of the page's title; a title that the page sets meanwhile is respected. */
export function createPageTitle(): PageTitle {
  let own = ''
  let shown: string | undefined

  const isOurs = () => shown !== undefined && document.title === shown
  return {
    get own() {
      return isOurs() ? own : document.title
    },
    show(count) {
      if (!isOurs()) own = document.title
      if (count === 0 && !isOurs()) return
      const title = count > 0 ? `(${count}) ${own}` : own
      if (title !== document.title) document.title = title
      // Browsers trim titles: compare with what they made of ours.
      shown = count > 0 ? document.title : undefined
    },
  }
}
