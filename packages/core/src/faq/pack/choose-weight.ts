/** A phrasing that was left out when an index was learned, and what the index and the pack then made of it. */
export interface PackTrial {
  /** The entry that it asks for. */
  entry: number
  /** How well each entry fits by the index alone. */
  scores: ArrayLike<number>
  /** How much each entry means the same, by `likeness`. */
  likenesses: ArrayLike<number>
}

const WEIGHTS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
const USUAL = 0.4
/** Answers bring words of their own, so that less is left for a pack to find. */
const LESS_WITH_ANSWERS = 0.15
/** How many times likelier an entry is for a score that is higher by one, as powers of e: what suits best is taken. */
const SHARPNESSES = [6, 8, 10, 13, 17, 22]
/** How many trials it takes to leave the usual weight far behind. */
const DOUBT = 40
/** From so many phrasings an entry on, its own words know better. */
const MANY_PHRASINGS = 9

/**
 * How much a pack shall count in one shop, by phrasings that were left out: the weight that makes their own entry the likeliest. Few
 * trials leave it near the usual weight; many phrasings an entry cap it.
 * @param phrasings how many an entry has on average
 * @param answered share of the entries that have an answer
 */
export function chooseWeight(trials: readonly PackTrial[], phrasings: number, answered: number): number {
  const usual = USUAL - LESS_WITH_ANSWERS * answered
  const cap = Math.min(1, MANY_PHRASINGS / Math.max(1, phrasings))
  const costs = WEIGHTS.map((weight) => {
    const losses = SHARPNESSES.map((sharpness) => trials.reduce((sum, trial) => sum + loss(trial, weight * cap, sharpness), 0))
    return { weight, cost: Math.min(...losses) + DOUBT * (weight - usual) ** 2 }
  })
  return cap * costs.reduce((best, one) => (one.cost < best.cost ? one : best)).weight
}

/** How surprising it is that the trial asks for its entry. */
function loss({ entry, scores, likenesses }: PackTrial, weight: number, sharpness: number): number {
  const sums = Array.from(scores, (score, i) => sharpness * (score + weight * (likenesses[i] ?? 0)))
  const most = Math.max(...sums)
  return most + Math.log(sums.reduce((total, sum) => total + Math.exp(sum - most), 0)) - (sums[entry] ?? 0)
}
