import { ShopBellError } from '../../errors.ts'
import type { Audience } from '../../protocol/index.ts'
import { languageOf } from './language/language.ts'
import { learnIndex } from './learn.ts'
import { pruneIndex } from './prune.ts'
import { writeIndex } from './write-index.ts'

/** What is known of one answer when the index is made. */
export interface FaqSource {
  id: string
  question: string
  /** Other ways to ask the same. */
  phrasings?: readonly string[]
  /** The answer as plain text. */
  answer?: string
  category?: string
  /** Who it is for; empty or absent for everybody. */
  audience?: readonly Audience[]
  /** SKUs that it is about. */
  products?: readonly string[]
}

/** How an FAQ is compiled. */
export interface CompileOptions {
  /** Language of the entries, as `zh-CN` or `en`. */
  locale: string
  /** Called with the share that is done, from 0 to 1. */
  onProgress?: (done: number) => void
}

/**
 * Compiles entries into the bytes of an index.
 * @throws ShopBellError `bad-config` for an id that is missing or used twice
 */
export async function compileFaq(entries: readonly FaqSource[], options: CompileOptions): Promise<Uint8Array> {
  const ids = new Set<string>()
  for (const { id } of entries) {
    if (!id || ids.has(id))
      throw new ShopBellError('bad-config', `The FAQ entry id "${id}" is ${id ? 'used twice' : 'empty'}; each entry needs its own.`)
    ids.add(id)
  }
  const learned = await learnIndex(entries, languageOf(options.locale), async (done) => {
    options.onProgress?.(done)
    // A task of its own now and then, so that a page that compiles does not freeze.
    await new Promise((resolve) => setTimeout(resolve))
  })
  const index = pruneIndex(
    learned,
    entries.map(({ phrasings }) => 1 + (phrasings?.length ?? 0)),
  )
  index.confidence = [-7.4, 11, 13]
  options.onProgress?.(1)
  return writeIndex(index)
}
