/**
 * Puts an element into the page's body, and back when a single-page shop replaces the body or all that is in it. Who takes
 * the element itself out of the page is obeyed.
 * @returns what to disconnect, to let it go with what it is in
 */
export function keepInPage(element: HTMLElement): MutationObserver {
  // Told before any other microtask, so that the element takes this for a move and keeps its state.
  const observer = new MutationObserver((records) => {
    const removed = records.flatMap(({ removedNodes }) => [...removedNodes])
    if (!element.isConnected && removed.some((node) => (node === element ? removed[1] : node.contains(element)))) put()
  })
  const put = () => {
    document.body?.append(element)
    for (const place of [document.documentElement, document.body]) observer.observe(place, { childList: true })
  }
  // Turbo's morphing takes away what the next page does not have.
  element.dataset['turboPermanent'] = ''
  put()
  return observer
}
