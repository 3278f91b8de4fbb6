import type { BenchEntry } from './task.ts'

/** An entry that an engine found. */
export interface Hit {
  id: string
  /** Higher is better; engines without scores give the place. */
  score: number
}

/** An engine with its index. */
export interface OpenEngine {
  /** At most ten, best first. */
  search(query: string): Hit[]
  /** What would have to travel, in bytes before compression; undefined when the engine cannot be stored. */
  stored(): string | Uint8Array | undefined
}

/** An engine in one of its set-ups. */
export interface Engine {
  name: string
  open(entries: readonly BenchEntry[], locale: string): Promise<OpenEngine>
}

/** Words, and for Chinese each character and each pair of neighbours. */
export function gramTokens(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) =>
      /\p{sc=Han}/u.test(word)
        ? [...word].flatMap((character, i, all) => (all[i + 1] ? [character, character + all[i + 1]] : [character]))
        : [word],
    )
    .filter(Boolean)
}

/** An entry as one text. */
export function wholeText({ question, phrasings, answer }: BenchEntry): string {
  return [question, ...phrasings, answer].join('\n')
}

/** Every way to ask for an entry. */
export function askedText({ question, phrasings }: BenchEntry): string {
  return [question, ...phrasings].join('\n')
}
