import type { Audience } from '../protocol/index.ts'
import { confidenceOf, standingOf } from './confidence.ts'
import type { Ear } from './ear.ts'
import { exactKey } from './exact.ts'
import { createHighlighter, type Range } from './highlight.ts'
import { likenesses, withMeaning } from './pack/fuse.ts'
import type { Pack } from './pack/open-pack.ts'
import { type IndexEntry, readIndex } from './read-index.ts'
import { createReader, type Reader } from './reading.ts'
import { createScorer } from './score.ts'
import { steadyOrder } from './steady.ts'

/** Fits below this share nothing but a few letters with the query: nothing was found. */
const LEAST_FIT = 0.03

/** What narrows or lifts the entries that are found. */
export interface FaqSearchOptions {
  /** Most results. @default 5 */
  limit?: number
  /** Entries for the other audience sink; they do not vanish. */
  audience?: Audience
  /** A SKU: entries about this product are lifted, entries about other products only sink. */
  product?: string
  /** Only entries of this category. */
  category?: string
  /** Ids that were found for what was typed before, as they are shown: their order holds unless another is clearly better. */
  before?: readonly string[]
}

/** An entry that was found; scores compare within one search only. */
export interface FaqHit {
  id: string
  score: number
}

/** The entry that answers a question. */
export interface FaqAnswer {
  id: string
  /** How likely it is that this entry answers the question, from 0 to 1. */
  confidence: number
}

/** A compiled FAQ, ready to be asked. */
export interface FaqIndex {
  /** Entries that fit the query, best first; also while the last word is still being typed. */
  search(query: string, options?: FaqSearchOptions): FaqHit[]
  /**
   * The one entry that answers the question, or null for "I am not sure". A question or a phrasing as its author wrote it is always answered.
   * @param options.precision share of the given answers that shall be right. @default 0.9
   */
  answer(query: string, options?: { precision?: number }): FaqAnswer | null
  /**
   * Takes a language pack that arrived after the index was opened.
   * @returns whether the index was made with it; otherwise it goes on finding by words alone
   */
  use(pack: Pack): boolean
  /** What a text has in common with a query, in the order of the text: what to mark in a question that was found. */
  highlight(query: string, text: string): Range[]
}

/** An index that may still be without what hears. */
export interface OpenIndex extends FaqIndex {
  /** Whether questions to it are also typed by their sound, and it does not hear them yet. */
  readonly isDeaf: boolean
  /** From now on what was typed by its sound is found, too. */
  listen(ear: Ear): void
}

/**
 * Opens an index that `compileFaq` made.
 * @throws ShopBellError `bad-response` when the bytes are of another version, cut short or damaged
 */
export function openIndex(bytes: Uint8Array, { pack, ear }: { pack?: Pack | undefined; ear?: Ear } = {}): OpenIndex {
  const index = readIndex(bytes)
  let reader = createReader(index, ear)
  let isDeaf = !ear && index.sounds.size > 0
  const read: Reader = (text, mode) => reader(text, mode)
  const fitByWords = createScorer(index, read)
  let known = pack
  const { part } = index
  /** The pack, if the index was made with it. */
  const understands = () => (known && part?.pack === known.id ? known : undefined)

  function score(query: string, typing: boolean): Float64Array {
    const fits = fitByWords(query, typing)
    const own = understands()
    return own && part
      ? withMeaning(fits, likenesses(own.embed(read(query, typing ? 'typing' : 'question').meant), part.centers), part.weight)
      : fits
  }

  return {
    search(query, options = {}) {
      const scores = score(query, true)
      const hits: FaqHit[] = []
      index.entries.forEach((entry, i) => {
        if (options.category && entry.category !== options.category) return
        const fit = scores[i] as number
        if (fit >= LEAST_FIT) hits.push({ id: entry.id, score: fit * lift(entry, options) })
      })
      return steadyOrder(hits, options.before ?? [], options.limit ?? 5)
    },
    answer(query, { precision = 0.9 } = {}) {
      const key = exactKey(query, index.folds)
      const same = key ? index.entries.filter((_, i) => index.exact[i]?.includes(key)) : []
      if (same[0] && same.length === 1) return { id: same[0].id, confidence: 1 }
      const scores = score(query, false)
      const { best, evidence } = standingOf(scores)
      const confidence = confidenceOf(evidence, (understands() && part ? part : index).confidence)
      const entry = index.entries[best]
      return entry && evidence[2] > 0 && confidence >= precision ? { id: entry.id, confidence } : null
    },
    use(arrived) {
      known = arrived
      return understands() !== undefined
    },
    highlight: createHighlighter(index, read),
    get isDeaf() {
      return isDeaf
    },
    listen(arrived) {
      reader = createReader(index, arrived)
      isDeaf = false
    },
  }
}

function lift(entry: IndexEntry, { audience, product }: FaqSearchOptions): number {
  const forAudience = (1 + (entry.lift ?? 0)) * (!audience || !entry.audience.length || entry.audience.includes(audience) ? 1 : 0.7)
  if (!product || !entry.products.length) return forAudience
  return forAudience * (entry.products.includes(product) ? 1.3 : 0.6)
}
