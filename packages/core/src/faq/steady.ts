import type { FaqHit } from './open-index.ts'

/** How many times better than another an entry has to be to pass it. */
const CLEARLY = 1.1

/**
 * Orders what was found so that entries keep the order of the keystroke before; only one that is clearly better passes another. Without
 * anything before it is the best first.
 * @param before ids in the order in which they were shown last
 */
export function steadyOrder(hits: readonly FaqHit[], before: readonly string[], limit: number): FaqHit[] {
  const best = highest(hits, limit)
  if (!before.length) return best
  const kept = before.flatMap((id) => best.find((hit) => hit.id === id) ?? [])
  const list: FaqHit[] = []
  for (const hit of [...kept, ...best.filter((one) => !kept.includes(one))]) {
    const passed = list.findIndex((other) => other.score * CLEARLY < hit.score)
    list.splice(passed < 0 ? list.length : passed, 0, hit)
  }
  return list
}

/** The few best of many, best first: with a pack nearly every entry fits a little, and a key is pressed often. */
function highest(hits: readonly FaqHit[], limit: number): FaqHit[] {
  const best: FaqHit[] = []
  for (const hit of hits) {
    let place = best.length
    while (place > 0 && (best[place - 1] as FaqHit).score < hit.score) place--
    if (place >= limit) continue
    best.splice(place, 0, hit)
    if (best.length > limit) best.pop()
  }
  return best
}
