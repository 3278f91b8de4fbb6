/**
 * Whether a key press means that the panel is to go: Escape that nobody used for something else, not even an input
 * method, while the focus is in the bell or nowhere.
 */
export function asksToClose(event: KeyboardEvent, bell: Element): boolean {
  const isOurs = event.composedPath().includes(bell) || document.activeElement === document.body
  return event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && isOurs
}
