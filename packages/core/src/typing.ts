import { atom, type ReadableAtom } from 'nanostores'
import type { Author } from './protocol/index.ts'

/** Who is typing on the other side, and a way to say that we are. */
export interface Typing {
  $author: ReadableAtom<Author | null>
  /** The other side began or stopped, or said what it was typing. */
  hear(author: Author, on: boolean): void
  /** We typed, or stopped. */
  say(on: boolean): void
  stop(): void
}

/** Options of {@link createTyping}. */
export interface TypingOptions {
  tell: (on: boolean) => void
  /** Milliseconds after which a silent typist has stopped. @default 6_000 */
  patience?: number
}

/** Makes a typing indicator: told at most every half `patience`, forgotten after `patience` of silence. */
export function createTyping({ tell, patience = 6_000 }: TypingOptions): Typing {
  const $author = atom<Author | null>(null)
  let hearTimer: ReturnType<typeof setTimeout> | undefined
  let stopTimer: ReturnType<typeof setTimeout> | undefined
  let toldAt = 0
  const typing: Typing = {
    $author,
    hear(author, on) {
      clearTimeout(hearTimer)
      $author.set(on ? author : null)
      if (on) hearTimer = setTimeout(() => $author.set(null), patience)
    },
    say(on) {
      clearTimeout(stopTimer)
      if (on) {
        if (Date.now() - toldAt > patience / 2) {
          toldAt = Date.now()
          tell(true)
        }
        stopTimer = setTimeout(() => typing.say(false), patience / 2)
      } else if (toldAt > 0) {
        toldAt = 0
        tell(false)
      }
    },
    stop() {
      clearTimeout(hearTimer)
      clearTimeout(stopTimer)
    },
  }
  return typing
}
