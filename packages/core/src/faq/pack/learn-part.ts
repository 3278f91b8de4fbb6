import type { FaqSource } from '../compile/compile.ts'
import type { LeftOut } from '../compile/leave-out.ts'
import { chooseWeight } from './choose-weight.ts'
import { centerOf, likenesses } from './fuse.ts'
import type { Pack } from './open-pack.ts'
import type { PackPart } from './pack-part.ts'

/** Where entries stand in a pack. */
export function centersOf(entries: readonly FaqSource[], pack: Pack): Int8Array[] {
  return entries.map(({ question, phrasings = [], answer = '' }) =>
    centerOf(
      [question, ...phrasings].map((text) => pack.embed(text)),
      pack.embed(answer),
    ),
  )
}

/** How much each entry means what a text that was left out means, by a pack that has learned only the rest. */
export function meaningsOf(left: readonly LeftOut[], pack: Pack): Float64Array[] {
  const without = new Map([...new Set(left.map(({ rest }) => rest))].map((rest) => [rest, centersOf(rest, pack)]))
  return left.map(({ text, rest }) => likenesses(pack.embed(text), without.get(rest) ?? []))
}

/**
 * Learns what an index keeps of a pack.
 * @param left phrasings that were left out; none leave the pack its usual weight
 * @param meanings of them, as {@link meaningsOf} finds them
 * @returns the part without its `confidence`, which can only be learned once the weight is known
 */
export function learnPart(
  entries: readonly FaqSource[],
  pack: Pack,
  left: readonly LeftOut[],
  meanings: readonly Float64Array[],
): PackPart {
  const trials = left.map(({ entry, scores }, i) => ({ entry, scores, likenesses: meanings[i] ?? [] }))
  const phrasings = entries.reduce((sum, entry) => sum + 1 + (entry.phrasings?.length ?? 0), 0) / Math.max(1, entries.length)
  const answered = entries.filter(({ answer }) => answer).length / Math.max(1, entries.length)
  return { pack: pack.id, weight: chooseWeight(trials, phrasings, answered), confidence: [], centers: centersOf(entries, pack) }
}
