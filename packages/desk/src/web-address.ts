/** Whether a text is a whole `http` or `https` address; nothing else becomes a link or a picture. */
export function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}
