import type { Postings } from '../read-index.ts'
import type { Sample } from './learn.ts'

const SHARPNESS = 10
const RATE = 2
const PASSES = 12
const DROP = 0.3
const CLOSE_ENOUGH = 0.02
const MOST_WORK = 1e9

/**
 * Multinomial logistic regression that starts from the centres of the entries and moves the weights that are there:
 * what tells an entry from its neighbours grows, what they share shrinks. A third of every question is left out at random each time,
 * so that no single word has to carry it.
 * @returns weights in the shape of `lists`
 */
export async function trainRegression(
  lists: readonly Postings[],
  samples: readonly Sample[],
  entries: number,
  onProgress: (done: number) => Promise<void>,
): Promise<Float64Array[]> {
  const places = lists.map((list) => Int32Array.from(list.entries))
  const weights = lists.map((list) => Float64Array.from(list.weights, (weight) => weight * SHARPNESS))
  const scores = new Float64Array(entries)
  const random = createRandom()
  const passes = entries > 1 ? Math.min(PASSES, Math.floor(MOST_WORK / workOf(places, samples, entries))) : 0
  for (let pass = 0; pass < passes; pass++) {
    const rate = RATE * (1 - pass / passes)
    for (const [i, sample] of samples.entries()) {
      if (i % 500 === 0) await onProgress((pass + i / samples.length) / passes)
      const kept = [...sample.vector].filter(() => random() > DROP)
      const length = Math.sqrt(kept.reduce((total, [, value]) => total + value * value, 0)) || 1
      scores.fill(0)
      for (const [node, value] of kept) gather(scores, places[node], weights[node], value / length)
      toErrors(scores, sample.entry)
      if ((scores[sample.entry] ?? 0) < CLOSE_ENOUGH) continue
      for (const [node, value] of kept) scatter(scores, places[node], weights[node], (rate * value) / length)
    }
  }
  return weights.map((list) => list.map((weight) => weight / SHARPNESS))
}

function workOf(places: readonly Int32Array[], samples: readonly Sample[], entries: number): number {
  let work = 1
  for (const { vector } of samples) {
    work += entries
    for (const node of vector.keys()) work += places[node]?.length ?? 0
  }
  return work
}

function gather(
  scores: Float64Array,
  places: Int32Array = new Int32Array(),
  weights: Float64Array = new Float64Array(),
  share: number,
): void {
  for (let i = 0; i < places.length; i++) {
    const entry = places[i] as number
    scores[entry] = (scores[entry] as number) + share * (weights[i] as number)
  }
}

function scatter(
  errors: Float64Array,
  places: Int32Array = new Int32Array(),
  weights: Float64Array = new Float64Array(),
  step: number,
): void {
  for (let i = 0; i < places.length; i++) weights[i] = (weights[i] as number) + step * (errors[places[i] as number] as number)
}

/** Scores to how much each entry should have had more. */
function toErrors(scores: Float64Array, wanted: number): void {
  let most = -Infinity
  for (const score of scores) if (score > most) most = score
  let total = 0
  for (let i = 0; i < scores.length; i++) total += scores[i] = Math.exp((scores[i] as number) - most)
  for (let i = 0; i < scores.length; i++) scores[i] = (i === wanted ? 1 : 0) - (scores[i] as number) / total
}

/** The same numbers each time, so that the same entries make the same index. */
function createRandom(): () => number {
  let seed = 1
  return () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  }
}
