/** What a single key can do at the desk. */
export type ShortcutAction = 'next' | 'previous' | 'list' | 'reply' | 'take' | 'handOver' | 'putBack' | 'close' | 'help'

/** Every shortcut; they work outside of text fields only, so that none collides with typing. */
export const SHORTCUTS: readonly { key: string; action: ShortcutAction }[] = [
  { key: 'j', action: 'next' },
  { key: 'k', action: 'previous' },
  { key: 'l', action: 'list' },
  { key: 'r', action: 'reply' },
  { key: 't', action: 'take' },
  { key: 'h', action: 'handOver' },
  { key: 'b', action: 'putBack' },
  { key: 'e', action: 'close' },
  { key: '?', action: 'help' },
]

/** The action of a key press; undefined for any other key, with a modifier, while composing and in a text field. */
export function shortcutOf(event: KeyboardEvent): ShortcutAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat || event.defaultPrevented) return undefined
  if (isTextField(event.composedPath()[0])) return undefined
  return SHORTCUTS.find(({ key }) => key === event.key.toLowerCase())?.action
}

function isTextField(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'file', 'submit'].includes(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}
