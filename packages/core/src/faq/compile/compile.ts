import { ShopBellError } from '../../errors.ts'
import type { Audience } from '../../protocol/index.ts'
import { exactKey } from '../exact.ts'
import { withMeaning } from '../pack/fuse.ts'
import { learnPart, meaningsOf } from '../pack/learn-part.ts'
import type { Pack } from '../pack/open-pack.ts'
import { calibrate } from './calibrate.ts'
import { languageOf } from './language/language.ts'
import { learnIndex } from './learn.ts'
import { leaveOut } from './leave-out.ts'
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
  /** What readers found of it, as a part of its score that is added or taken: at most a tenth counts. @default 0 */
  lift?: number
}

/** How an FAQ is compiled. */
export interface CompileOptions {
  /** Language of the entries, as `zh-CN` or `en`. */
  locale: string
  /** Language pack that the index can be used with; without it, or before it is there, the index finds by words alone. */
  pack?: Pack
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
  const language = languageOf(options.locale)
  // A task of its own now and then, so that a page that compiles does not freeze.
  let furthest = 0
  const report = (done: number) => {
    furthest = Math.max(furthest, done)
    options.onProgress?.(furthest)
    return new Promise<void>((resolve) => setTimeout(resolve))
  }
  const phrasings = entries.map((entry) => 1 + (entry.phrasings?.length ?? 0))
  const index = pruneIndex(await learnIndex(entries, language, (done) => report(done / 2)), phrasings)
  const folds = new Map([...index.folds].filter(([, to]) => index.units.has(to)))
  index.exact = entries.map(({ question, phrasings = [] }) => [...new Set([question, ...phrasings].map((text) => exactKey(text, folds)))])
  const left = await leaveOut(entries, (rest) => learnIndex(rest, language, (done) => report(0.5 + done / 2)))
  index.confidence = calibrate(entries, left, false)
  if (options.pack) {
    const meanings = meaningsOf(left, options.pack)
    const part = learnPart(entries, options.pack, left, meanings)
    const mixed = left.map(({ entry, scores }, i) => ({
      entry,
      scores: withMeaning(scores, meanings[i] ?? new Float64Array(), part.weight),
    }))
    index.part = { ...part, confidence: calibrate(entries, mixed, true) }
  }
  options.onProgress?.(1)
  return writeIndex(index)
}
