import { readdirSync, readFileSync } from 'node:fs'
import type { Courtesy } from '@shopbell/core/protocol'
import { parse } from 'yaml'

/** What a line of the chat's corpus is: a request for a person, a courtesy, or a question for the FAQ. */
export type Said = 'person' | 'question' | Courtesy

/** What visitors write in one language, by what it is. */
export interface ChatLines {
  /** BCP 47 tag: the name of the file. */
  language: string
  lines: Record<Said, string[]>
}

const FOLDER = new URL('../../../../corpus/chat/', import.meta.url)

/** Reads `corpus/chat`, a file for each language. */
export function readChatCorpus(): ChatLines[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => ({
      language: name.replace('.yaml', ''),
      lines: parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Record<Said, string[]>,
    }))
}
