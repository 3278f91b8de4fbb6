/** How far from zero vectors begin. */
const START = 0.5

/** A line in a batch: its features, and what it asks; lines that ask nothing a shop answers have the question -1. */
export interface BatchLine {
  features: Int32Array
  question: number
}

/** Vectors of features that learn which lines ask the same. */
export interface Learner {
  /** One vector after another. */
  vectors: Float32Array
  /** Moves the vectors so that lines of one question come closer, and others go apart. */
  step(batch: readonly BatchLine[], rate: number): void
}

/** How a learner learns. */
export interface LearnerOptions {
  features: number
  dimensions: number
  /** Likenesses are divided by this: the lower, the more the nearest wrong line counts. */
  temperature: number
  /** Share of itself that a vector loses in a step, times the rate. */
  decay: number
  random: () => number
}

/**
 * Makes a learner with random vectors. The loss is contrastive (InfoNCE): each line has to find the other lines of its question among
 * all lines of the batch.
 */
export function createLearner({ features, dimensions, temperature, decay, random }: LearnerOptions): Learner {
  // Small beginnings, so that what is learned soon outweighs them.
  const vectors = Float32Array.from({ length: features * dimensions }, () => START * (random() + random() + random() - 1.5))
  const squares = new Float32Array(features).fill(1e-8)

  function embed(batch: readonly BatchLine[]): { rows: Float32Array; lengths: Float32Array } {
    const rows = new Float32Array(batch.length * dimensions)
    const lengths = new Float32Array(batch.length)
    batch.forEach((line, i) => {
      const row = rows.subarray(i * dimensions, (i + 1) * dimensions)
      for (const feature of line.features) {
        for (let d = 0; d < dimensions; d++) row[d] = (row[d] as number) + (vectors[feature * dimensions + d] as number)
      }
      const length = Math.hypot(...row) || 1
      lengths[i] = length
      for (let d = 0; d < dimensions; d++) row[d] = (row[d] as number) / length
    })
    return { rows, lengths }
  }

  /** How much every two lines should come closer (below zero) or go apart. */
  function pulls(batch: readonly BatchLine[], rows: Float32Array): Float32Array {
    const count = batch.length
    const pull = new Float32Array(count * count)
    const shares = new Float32Array(count * count)
    const friends = new Map<number, number>()
    for (const { question } of batch) friends.set(question, (friends.get(question) ?? -1) + 1)
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < i; j++) {
        let likeness = 0
        for (let d = 0; d < dimensions; d++) likeness += (rows[i * dimensions + d] as number) * (rows[j * dimensions + d] as number)
        shares[i * count + j] = shares[j * count + i] = Math.exp((likeness - 1) / temperature)
      }
    }
    for (let i = 0; i < count; i++) {
      const question = batch[i]?.question ?? -1
      const wanted = question < 0 ? 0 : 1 / (friends.get(question) ?? 0)
      if (!Number.isFinite(wanted) || !wanted) continue
      let total = 0
      for (let j = 0; j < count; j++) total += shares[i * count + j] as number
      for (let j = 0; j < count; j++) {
        const error = (shares[i * count + j] as number) / total - (j !== i && batch[j]?.question === question ? wanted : 0)
        pull[i * count + j] = (pull[i * count + j] as number) + error
        pull[j * count + i] = (pull[j * count + i] as number) + error
      }
    }
    return pull
  }

  return {
    vectors,
    step(batch, rate) {
      const { rows, lengths } = embed(batch)
      const pull = pulls(batch, rows)
      const slopes = new Map<number, Float32Array>()
      const slope = new Float32Array(dimensions)
      batch.forEach((line, i) => {
        slope.fill(0)
        for (let j = 0; j < batch.length; j++) {
          const share = pull[i * batch.length + j] as number
          if (share) for (let d = 0; d < dimensions; d++) slope[d] = (slope[d] as number) + share * (rows[j * dimensions + d] as number)
        }
        let along = 0
        for (let d = 0; d < dimensions; d++) along += (slope[d] as number) * (rows[i * dimensions + d] as number)
        for (let d = 0; d < dimensions; d++)
          slope[d] = ((slope[d] as number) - along * (rows[i * dimensions + d] as number)) / (lengths[i] as number)
        for (const feature of line.features) {
          const sum = slopes.get(feature) ?? new Float32Array(dimensions)
          slopes.set(feature, sum)
          for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) + (slope[d] as number)
        }
      })
      for (const [feature, sum] of slopes) {
        let square = 0
        for (const value of sum) square += value * value
        squares[feature] = (squares[feature] as number) + square / dimensions
        const step = rate / Math.sqrt(squares[feature] as number)
        for (let d = 0; d < dimensions; d++) {
          const at = feature * dimensions + d
          vectors[at] = (vectors[at] as number) * (1 - rate * decay) - step * (sum[d] as number)
        }
      }
    },
  }
}
