import type { CannedReply } from '@shopbell/core/protocol'

/** The slash word that is being typed, and where it begins. */
export interface SlashWord {
  start: number
  word: string
}

/** The slash word right before the caret, at the beginning or after a space; undefined when there is none. */
export function slashWord(text: string, caret: number): SlashWord | undefined {
  const match = /(?:^|\s)\/([^\s/]*)$/.exec(text.slice(0, caret))
  if (!match) return undefined
  const word = match[1] as string
  return { start: caret - word.length - 1, word }
}

/** The replies for a conversation's language: its own, else the same language elsewhere, else the first there is. */
export function repliesFor(byLocale: Record<string, CannedReply[]> | undefined, locale: string | undefined): CannedReply[] {
  if (!byLocale) return []
  const wanted = (locale ?? '').toLowerCase()
  const tags = Object.keys(byLocale)
  const tag = tags.find((each) => each.toLowerCase() === wanted) ?? tags.find((each) => languageOf(each) === languageOf(wanted)) ?? tags[0]
  return tag === undefined ? [] : (byLocale[tag] ?? [])
}

/** Replies whose key begins with the word, then those with the word anywhere in key or text. */
export function findReplies(replies: readonly CannedReply[], word: string): CannedReply[] {
  const wanted = word.toLowerCase()
  const first = replies.filter(({ key }) => key.toLowerCase().startsWith(wanted))
  const rest = replies.filter((reply) => !first.includes(reply) && `${reply.key}\n${reply.text}`.toLowerCase().includes(wanted))
  return [...first, ...rest]
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] as string
}
