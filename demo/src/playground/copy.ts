/** Copies the text of an element; selects it where the browser does not allow that. Resolves with whether it was copied. */
export async function copyText(from: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(from.textContent)
    return true
  } catch {
    getSelection()?.selectAllChildren(from)
    return false
  }
}
