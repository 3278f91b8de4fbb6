/**
 * Puts an element into the page's body, and into the next one when a single-page shop replaces the whole body. Who takes
 * the element itself out of the page is obeyed.
 * @returns a function that lets it go with the body that it is in
 */
export function keepInPage(element: HTMLElement): () => void {
  document.body.append(element)
  // Told before any other microtask, so that the element takes this for a move and keeps its state.
  const observer = new MutationObserver((records) => {
    const isLost = records.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(element)))
    if (isLost) document.body?.append(element)
  })
  observer.observe(document.documentElement, { childList: true })
  return () => observer.disconnect()
}
