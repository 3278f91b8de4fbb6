/** A piece of plain text, or of a link in it. */
export type TextSegment = { text: string } | { text: string; href: string }

const LINK = /(?:https?:\/\/|www\.)[^\s<>"'“”‘’「」『』（）()，。；！？、]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi

/**
 * Cuts plain text into segments with the web and mail addresses in it; every character is in exactly one segment.
 * Only `http`, `https` and `mailto` links come out, and only those that `URL` accepts.
 */
export function splitLinks(text: string): TextSegment[] {
  const segments: TextSegment[] = []
  let end = 0
  for (const match of text.matchAll(LINK)) {
    const found = match[0].replace(/[.,;:!?…]+$/, '')
    const href = linkTarget(found)
    if (!href) continue
    if (match.index > end) segments.push({ text: text.slice(end, match.index) })
    segments.push({ text: found, href })
    end = match.index + found.length
  }
  if (end < text.length) segments.push({ text: text.slice(end) })
  return segments
}

function linkTarget(found: string): string | undefined {
  const wanted = found.includes('@') && !found.includes('://') ? `mailto:${found}` : found.startsWith('www.') ? `https://${found}` : found
  try {
    const url = new URL(wanted)
    // An address with a user in it looks like another site than it is.
    return url.username || url.password ? undefined : url.href
  } catch {
    return undefined
  }
}
