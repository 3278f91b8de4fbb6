/** What an engine says to one question, reduced to what is counted. */
export interface Outcome {
  /** Whether the FAQ has an answer to the question. */
  inScope: boolean
  /** Place of the first right entry among the hits, from 1; 0 when it is not there. */
  place: number
  /** Whether the entry that would be said first is a right one. */
  right: boolean
  /** How sure the engine is of that entry; compared between questions. */
  score: number
}

/** Share of the questions in scope whose right entry is among the first `most`, from 0 to 1. */
export function recallAt(outcomes: readonly Outcome[], most: number): number {
  const asked = outcomes.filter(({ inScope }) => inScope)
  return ratio(asked.filter(({ place }) => place > 0 && place <= most).length, asked.length)
}

/** Mean of one over the place of the right entry, nought beyond the tenth, from 0 to 1. */
export function reciprocalRank(outcomes: readonly Outcome[]): number {
  const asked = outcomes.filter(({ inScope }) => inScope)
  const sum = asked.reduce((total, { place }) => total + (place > 0 && place <= 10 ? 1 / place : 0), 0)
  return ratio(sum, asked.length)
}

/**
 * How often a question with an answer scores higher than one without, a tie counting half; 0.5 is a coin.
 * NaN when one kind is missing.
 */
export function auroc(outcomes: readonly Outcome[]): number {
  const sorted = [...outcomes].sort((a, b) => a.score - b.score)
  const inside = sorted.filter(({ inScope }) => inScope).length
  const outside = sorted.length - inside
  if (!inside || !outside) return Number.NaN
  let below = 0
  let wins = 0
  for (const group of ties(sorted)) {
    const outsideHere = group.filter(({ inScope }) => !inScope).length
    wins += (group.length - outsideHere) * (below + outsideHere / 2)
    below += outsideHere
  }
  return wins / (inside * outside)
}

/**
 * The largest share of all questions that one threshold lets through with at least `precision` of them right, from 0 to 1.
 * The threshold is chosen in hindsight; questions with the same score pass together.
 */
export function answeredAt(outcomes: readonly Outcome[], precision: number): number {
  let answered = 0
  let right = 0
  let most = 0
  for (const group of ties([...outcomes].sort((a, b) => b.score - a.score))) {
    // No hit at all is no answer, whatever the threshold.
    if (!((group[0]?.score ?? 0) > Number.NEGATIVE_INFINITY)) break
    answered += group.length
    right += group.filter((outcome) => outcome.inScope && outcome.right).length
    if (right >= precision * answered) most = answered
  }
  return ratio(most, outcomes.length)
}

/** The value below which `part` of the values lie, by nearest rank; 0 for none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0
}

/** At most `most` of the items, evenly spread over them and in their order. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items]
  return Array.from({ length: most }, (_, i) => items[Math.floor(((i + 0.5) * items.length) / most)] as T)
}

function ratio(part: number, whole: number): number {
  return whole ? part / whole : Number.NaN
}

function ties(sorted: readonly Outcome[]): Outcome[][] {
  const groups: Outcome[][] = []
  for (const outcome of sorted) {
    const last = groups.at(-1)
    if (last?.[0]?.score === outcome.score) last.push(outcome)
    else groups.push([outcome])
  }
  return groups
}
