import { confidenceOf, standingOf } from '../confidence.ts'
import type { FaqSource } from './compile.ts'

/** How well each entry fits a phrasing that was left out, and the entry that it asks for. */
export interface ScoredTrial {
  entry: number
  scores: Float64Array
}

/** How an answer stood, and whether it was right. */
interface Trial {
  evidence: readonly number[]
  right: boolean
  weight: number
  /** Whether the right entry was there to be found. */
  isAsked: boolean
}

/** Of average shops, in the order of `Standing.evidence`. */
const USUAL = [-7.6, 10, 14, 20]
/** A pack lifts what is right more than what is not. */
const WITH_PACK = 0.8
/** How many trials it takes to believe a shop's own figures as much as the usual ones. */
const DOUBT = 60
/** With one phrasing each, a high score is more often luck. */
const SINGLE_PHRASING = 1.8
/** How often a question has no answer in the FAQ, for each that has one. */
const OUT_OF_SCOPE = 0.15
/** How much of what the left-out phrasings say is believed, if all of them are found again. */
const BELIEVED = 0.35
/** An answer's words take room in an entry, so that the same score says more than in one that has only phrasings. */
const WITH_ANSWERS = 0.2
const WITHOUT_ANSWERS = -0.4

/**
 * Learns when an answer can be trusted: asks phrasings that were left out and sees whether the right entry comes first;
 * then once more with the right entry taken away, as if the question had no answer.
 * @param left none when nothing could be left out
 * @param hasPack whether a pack has its part in the scores
 * @returns weights for `confidenceOf`
 */
export function calibrate(entries: readonly FaqSource[], left: readonly ScoredTrial[], hasPack: boolean): number[] {
  const [bias = 0, ...slopes] = USUAL
  const packed = bias + (hasPack ? WITH_PACK : 0)
  if (!left.length) return [packed - SINGLE_PHRASING, ...slopes]
  const trials = left.flatMap(trialsOf)
  // Authors choose phrasings that differ: one that is left out and not found again says little of what visitors ask.
  const again = trials.filter(({ right }) => right).length / Math.max(1, trials.filter(({ isAsked }) => isAsked).length)
  const share = BELIEVED * again ** 2
  const answered = entries.filter(({ answer }) => answer).length / entries.length
  const usual = [packed + answered * WITH_ANSWERS + (1 - answered) * WITHOUT_ANSWERS, ...slopes]
  return believed(trials, fit(trials)).map((value, i) => share * value + (1 - share) * (usual[i] ?? 0))
}

function trialsOf({ scores, entry }: ScoredTrial): Trial[] {
  const without = scores.slice()
  without[entry] = 0
  return [trial(scores, entry, true), trial(without, entry, false)]
}

function trial(scores: Float64Array, entry: number, isAsked: boolean): Trial {
  const { best, evidence } = standingOf(scores)
  return { evidence, right: best === entry && evidence[1] > 0, weight: isAsked ? 1 : OUT_OF_SCOPE, isAsked }
}

/** Logistic regression, held near the usual figures. */
function fit(trials: readonly Trial[]): number[] {
  const weights = [...USUAL]
  for (let pass = 0; pass < 2000; pass++) {
    const slope = weights.map(() => 0)
    for (const { evidence, right, weight } of trials) {
      const error = weight * ((right ? 1 : 0) - confidenceOf(evidence, weights))
      evidence.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + error * value
      })
    }
    slope.forEach((value, i) => {
      const doubt = i && DOUBT / 400
      weights[i] = (weights[i] ?? 0) + (2 * (value - doubt * ((weights[i] ?? 0) - (USUAL[i] ?? 0)))) / trials.length
    })
  }
  return weights
}

/**
 * From "how likely is this answer right" to "how many are right of all answers that are at least as sure", which is what a wanted
 * precision asks for.
 */
function believed(trials: readonly Trial[], weights: readonly number[]): number[] {
  const sure = trials
    .map((one) => ({ ...one, sum: one.evidence.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) }))
    .sort((a, b) => b.sum - a.sum)
  let right = 0
  let all = 0
  const curve: { sum: number; share: number }[] = []
  for (const one of sure) {
    all += one.weight
    right += one.right ? one.weight : 0
    curve.push({ sum: one.sum, share: (right + 9 * confidenceOf([one.sum], [1])) / (all + 9) })
  }
  const wanted = curve.filter(({ share }) => share > 0.6 && share < 0.99)
  const mean = (of: (point: { sum: number; share: number }) => number) =>
    wanted.reduce((total, point) => total + of(point), 0) / wanted.length
  if (wanted.length < 20) return [...weights]
  const odds = ({ share }: { share: number }) => Math.log(share / (1 - share))
  const x = mean(({ sum }) => sum)
  const y = mean(odds)
  const slope = Math.max(0.3, mean((point) => (point.sum - x) * (odds(point) - y)) / mean(({ sum }) => (sum - x) ** 2))
  const [bias = 0, ...slopes] = weights
  return [y + slope * (bias - x), ...slopes.map((value) => slope * value)]
}
