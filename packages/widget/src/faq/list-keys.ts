/** Moves the focus through the buttons of a list with the arrow keys, Home and End. @param leave called when it moves up from the first */
export function moveThroughList(event: KeyboardEvent, list: HTMLElement, leave: () => void) {
  const buttons = listButtons(list)
  const at = buttons.indexOf(event.target as HTMLElement)
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
  const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }
  const to = places[event.key]
  if (to === undefined) return
  event.preventDefault()
  if (to < 0) leave()
  else buttons[to]?.focus()
}

/** The questions and topics that can be chosen. */
export function listButtons(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('button[data-key]')]
}
