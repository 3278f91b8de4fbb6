/** The part of the script tag's function that the shop calls; before the script has loaded, calls wait in a queue. */
export type Bell = (verb: 'setContext' | 'showArticle', argument: unknown) => void

/** What the shop tells the bell about the page. */
export interface BellContext {
  audience: 'new' | 'existing'
  product?: { sku: string; title: string; url: string; image: string; price: string }
}

declare global {
  interface Window {
    shopbell?: Bell
  }
}

/** Tells the bell who is looking, and at what. */
export function setContext(context: BellContext): void {
  window.shopbell?.('setContext', context)
}

/** Opens one answer. */
export function showArticle(id: string): void {
  window.shopbell?.('showArticle', id)
}
