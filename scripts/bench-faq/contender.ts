import type { TaskEntry } from './tasks/task.ts'

/** An entry that an engine found. */
export interface Found {
  id: string
  /** Higher is better; compared between questions when nothing better is known. */
  score: number
}

/** An engine with the index of one task. */
export interface OpenContender {
  /** At most ten entries, best first. */
  search(query: string): Found[]
  /** What the engine would say by itself and how sure it is of it; engines without such a thing are taken at their first hit. */
  surest?(query: string): Found | undefined
  /** What the engine says at its own threshold, or null for "I am not sure". */
  answer?(query: string): string | null
  /** What has to travel to a page so that it can search. */
  stored(): Promise<string | Uint8Array>
}

/** An engine in one of its set-ups. */
export interface Contender {
  /** Name for people, as `MiniSearch`. */
  library: string
  setup: 'ours' | 'default' | 'strongest'
  /** The set-up in a few words, for English and for Chinese. */
  how: string
  /** Takes milliseconds for each question, so that it is asked a sample. */
  slow?: boolean
  open(entries: readonly TaskEntry[], locale: string): Promise<OpenContender>
}

/** A contender's name in tables. */
export function nameOf({ library, setup }: Contender): string {
  return setup === 'strongest' ? `${library} +` : library
}
