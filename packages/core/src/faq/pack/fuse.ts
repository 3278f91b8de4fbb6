const ANSWER = 0.3
const STEPS = 32

/**
 * Where an entry stands in a pack: the middle of what its phrasings mean, and a little of its answer.
 * @param asked the vectors of its question and its phrasings
 * @returns whole numbers from -32 to 32, to be kept in an index; all zero when the pack knows nothing of it
 */
export function centerOf(asked: readonly Float32Array[], answer?: Float32Array): Int8Array {
  const sum = new Float32Array(asked[0]?.length ?? 0)
  for (const vector of asked) addUnit(sum, vector, 1 / asked.length)
  if (answer) addUnit(sum, answer, ANSWER)
  const length = Math.hypot(...sum) || 1
  return Int8Array.from(sum, (value) => Math.round((STEPS * value) / length))
}

/**
 * How much a question means what an entry means, from 0 to 1. It is squared: that two texts are of the same field says little, that they
 * are nearly the same says much.
 */
export function likeness(question: Float32Array, center: Int8Array): number {
  let sum = 0
  for (let d = 0; d < question.length; d++) sum += (question[d] as number) * (center[d] as number)
  return Math.max(0, sum / STEPS) ** 2
}

/** The {@link likeness} of a question to each entry. */
export function likenesses(question: Float32Array, centers: readonly Int8Array[]): Float64Array {
  const found = new Float64Array(centers.length)
  for (let entry = 0; entry < found.length; entry++) found[entry] = likeness(question, centers[entry] as Int8Array)
  return found
}

/**
 * The scores of an index with what a pack understands added; they stay on their scale, so that a score of 1 still is the best there can be.
 * @param meanings the {@link likenesses} of the question to the entries, in their order
 * @param weight of the pack in this shop, as `chooseWeight` found it
 */
export function withMeaning(scores: Float64Array, meanings: Float64Array, weight: number): Float64Array {
  return scores.map((score, entry) => (score + weight * (meanings[entry] as number)) / (1 + weight))
}

function addUnit(sum: Float32Array, vector: Float32Array, share: number): void {
  const length = Math.hypot(...vector) || 1
  vector.forEach((value, d) => {
    sum[d] = (sum[d] ?? 0) + (share * value) / length
  })
}
