import type { FaqSource } from '../compile/compile.ts'
import { chooseWeight } from './choose-weight.ts'
import { centerOf, likeness } from './fuse.ts'
import type { Pack } from './open-pack.ts'
import type { PackPart } from './pack-part.ts'

/** A phrasing, the entries without it, and how well each of them fits it by the index alone. */
export interface LeftOut {
  entry: number
  text: string
  rest: readonly FaqSource[]
  scores: ArrayLike<number>
}

/** Where entries stand in a pack. */
export function centersOf(entries: readonly FaqSource[], pack: Pack): Int8Array[] {
  return entries.map(({ question, phrasings = [], answer = '' }) =>
    centerOf(
      [question, ...phrasings].map((text) => pack.embed(text)),
      pack.embed(answer),
    ),
  )
}

/**
 * Learns what an index keeps of a pack.
 * @param left phrasings that were left out; none leave the pack its usual weight
 * @returns the part without its `confidence`, which can only be learned once the weight is known
 */
export function learnPart(entries: readonly FaqSource[], pack: Pack, left: readonly LeftOut[]): PackPart {
  const without = new Map([...new Set(left.map(({ rest }) => rest))].map((rest) => [rest, centersOf(rest, pack)]))
  const trials = left.map(({ entry, text, rest, scores }) => {
    const vector = pack.embed(text)
    return { entry, scores, likenesses: (without.get(rest) ?? []).map((center) => likeness(vector, center)) }
  })
  const phrasings = entries.reduce((sum, entry) => sum + 1 + (entry.phrasings?.length ?? 0), 0) / Math.max(1, entries.length)
  return { pack: pack.id, weight: chooseWeight(trials, phrasings), confidence: [], centers: centersOf(entries, pack) }
}
