/**
 * Puts an element into the page's body, and into the next one when a single-page shop replaces the whole body. Who takes
 * the element itself out of the page is obeyed.
 * @returns what to disconnect, to let it go with the body that it is in
 */
export function keepInPage(element: HTMLElement): MutationObserver {
  document.body.append(element)
  // Told before any other microtask, so that the element takes this for a move and keeps its state.
  const observer = new MutationObserver((records) => {
    if (records.some(({ removedNodes: [node] }) => node?.contains(element))) document.body?.append(element)
  })
  observer.observe(document.documentElement, { childList: true })
  return observer
}
