/** What is kept of the owner's look for the next page. */
export interface KeptLook {
  accent?: string
  position?: 'start' | 'end'
  /** The custom properties that the look comes to, as a page sets them without having to know colours. */
  css?: string
}

/** Under this name, and what follows `:`, everything of a site is kept in `localStorage`; the loader looks there too. */
export function storageKey(site: string, server: string): string {
  return `shopbell:${site}@${server}`
}
