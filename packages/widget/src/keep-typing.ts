/**
 * Keeps what is typed into an element's fields from the page, whose shortcuts see an element there that is no field. Escape and Tab, which
 * lead out, are the page's too.
 */
export function keepTyping(element: HTMLElement): void {
  const keep = (event: Event) => {
    const [target] = event.composedPath() as Element[]
    if (target?.matches('input, textarea') && !/Escape|Tab/.test((event as KeyboardEvent).key)) event.stopPropagation()
  }
  for (const name of ['keydown', 'keypress', 'keyup']) element.addEventListener(name, keep)
}
