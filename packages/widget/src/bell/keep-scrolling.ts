/** Keeps wheels and fingers on an element from the page: what scrolls a page by script, or holds it still, would do it here too. */
export function keepScrolling(element: HTMLElement): void {
  for (const name of ['wheel', 'touchmove']) element.addEventListener(name, (event) => event.stopPropagation(), { passive: true })
}
