/** What the scores of one question say of its best entry. */
export interface Standing {
  /** Number of the best entry. */
  best: number
  /** What tells how likely it is right: 1, its score, its lead over the second, and the mean of all scores. */
  evidence: [one: number, first: number, lead: number, mean: number]
}

/** Finds the best of at least one score, and how it stands among the others. */
export function standingOf(scores: Float64Array): Standing {
  let best = 0
  let second = 0
  let sum = 0
  scores.forEach((score, i) => {
    sum += score
    const first = scores[best] as number
    if (score > first) {
      second = first
      best = i
    } else if (i !== best && score > second) second = score
  })
  const first = scores[best] ?? 0
  return { best, evidence: [1, first, first - Math.max(0, second), sum / scores.length] }
}

/** How likely an entry is right, from 0 to 1, by what was learned of such evidence. */
export function confidenceOf(evidence: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-evidence.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)))
}
