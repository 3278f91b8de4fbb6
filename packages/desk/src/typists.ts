import { createTyping, type Typing } from '@shopbell/core'
import type { Author, TypingSignal } from '@shopbell/core/protocol'
import type { ReadableAtom } from 'nanostores'

/** Who types in which conversation, and a way to say that we do. */
export interface Typists {
  /** Who types there besides us, or null. */
  of(conversation: string): ReadableAtom<Author | null>
  hear(signal: TypingSignal): void
  /** Somebody said what they were typing. */
  said(conversation: string, author: Author): void
  say(conversation: string, on: boolean): void
  stop(): void
}

/** Makes the typists of a desk. */
export function createTypists(tell: (conversation: string, on: boolean) => void): Typists {
  const known = new Map<string, Typing>()

  function typing(conversation: string): Typing {
    const made = known.get(conversation) ?? createTyping({ tell: (on) => tell(conversation, on) })
    known.set(conversation, made)
    return made
  }

  return {
    of: (conversation) => typing(conversation).$author,
    hear: ({ conversation, from, on }) => typing(conversation).hear(from, on),
    said: (conversation, author) => known.get(conversation)?.hear(author, false),
    say: (conversation, on) => typing(conversation).say(on),
    stop() {
      for (const each of known.values()) each.stop()
      known.clear()
    },
  }
}
