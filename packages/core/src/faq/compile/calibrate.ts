import type { Index } from '../read-index.ts'
import { createScorer } from '../score.ts'
import type { FaqSource } from './compile.ts'

/** What an answer's first and second score were, and whether the answer was right. */
interface Trial {
  first: number
  lead: number
  right: boolean
  weight: number
  /** Whether the right entry was there to be found. */
  isAsked: boolean
}

/** Of average shops: bias, best score, lead over the second. */
const USUAL = [-7.4, 11, 13] as const
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
const FOLDS = 3
const FEW = 600
const MOST = 1200

/**
 * Learns when an answer can be trusted: leaves phrasings out, asks for them, and sees whether the right entry comes first;
 * then once more with the right entry taken away, as if the question had no answer.
 * @param learn makes an index of the entries that are left
 */
export async function calibrate(
  entries: readonly FaqSource[],
  learn: (entries: readonly FaqSource[]) => Promise<Index>,
): Promise<number[]> {
  const phrasings = entries.map(textsOf)
  const held = phrasings.reduce((sum, texts) => sum + texts.length - 1, 0)
  if (held < entries.length / 2 || held > MOST) return [USUAL[0] - SINGLE_PHRASING, USUAL[1], USUAL[2]]
  const trials: Trial[] = []
  for (let fold = 0; fold < (held > FEW ? 1 : FOLDS); fold++) {
    const isOut = (i: number, texts: string[]) => texts.length > 1 && i === texts.length - 1 - (fold % texts.length)
    const rest = entries.map((entry, e) => {
      const [question = '', ...others] = (phrasings[e] ?? []).filter((_, i, texts) => !isOut(i, texts))
      return { ...entry, question, phrasings: others }
    })
    const score = createScorer(await learn(rest))
    phrasings.forEach((texts, entry) => {
      for (const [i, text] of texts.entries()) if (isOut(i, texts)) trials.push(...trialsOf(score(text, false), entry))
    })
  }
  // Authors choose phrasings that differ: one that is left out and not found again says little of what visitors ask.
  const again = trials.filter(({ right }) => right).length / Math.max(1, trials.filter(({ isAsked }) => isAsked).length)
  const share = BELIEVED * again ** 2
  const answered = entries.filter(({ answer }) => answer).length / entries.length
  const usual = [USUAL[0] + answered * WITH_ANSWERS + (1 - answered) * WITHOUT_ANSWERS, USUAL[1], USUAL[2]]
  return believed(fit(trials)).map((value, i) => share * value + (1 - share) * (usual[i] ?? 0))
}

function textsOf({ question, phrasings = [] }: FaqSource): string[] {
  return [question, ...phrasings]
}

function trialsOf(scores: Float64Array, entry: number): Trial[] {
  const inScope = trial(scores, entry, true)
  scores[entry] = 0
  return [inScope, trial(scores, entry, false)]
}

function trial(scores: Float64Array, entry: number, isAsked: boolean): Trial {
  const best = scores.reduce((most, value, i) => (value > (scores[most] ?? 0) ? i : most), 0)
  const first = scores[best] ?? 0
  const second = scores.reduce((most, value, i) => (i !== best && value > most ? value : most), 0)
  return { first, lead: first - second, right: best === entry && first > 0, weight: isAsked ? 1 : OUT_OF_SCOPE, isAsked }
}

/** Logistic regression, held near the usual figures. */
function fit(trials: readonly Trial[]): { trials: readonly Trial[]; weights: number[] } {
  const weights: number[] = [...USUAL]
  const doubts = [0, DOUBT / 400, DOUBT / 400]
  for (let pass = 0; pass < 2000; pass++) {
    const slope = [0, 0, 0]
    for (const { first, lead, right, weight } of trials) {
      const features = [1, first, lead]
      const sum = features.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0)
      const error = weight * ((right ? 1 : 0) - 1 / (1 + Math.exp(-sum)))
      features.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + error * value
      })
    }
    slope.forEach((value, i) => {
      weights[i] = (weights[i] ?? 0) + (2 * (value - (doubts[i] ?? 0) * ((weights[i] ?? 0) - (USUAL[i] ?? 0)))) / trials.length
    })
  }
  return { trials, weights }
}

/**
 * From "how likely is this answer right" to "how many are right of all answers that are at least as sure", which is what a wanted
 * precision asks for.
 */
function believed({ trials, weights }: { trials: readonly Trial[]; weights: number[] }): number[] {
  const [bias = 0, top = 0, lead = 0] = weights
  const sure = trials.map((one) => ({ ...one, sum: bias + top * one.first + lead * one.lead })).sort((a, b) => b.sum - a.sum)
  let right = 0
  let all = 0
  const curve: { sum: number; share: number }[] = []
  for (const one of sure) {
    all += one.weight
    right += one.right ? one.weight : 0
    curve.push({ sum: one.sum, share: (right + 9 * logistic(one.sum)) / (all + 9) })
  }
  const wanted = curve.filter(({ share }) => share > 0.6 && share < 0.99)
  const mean = (of: (point: { sum: number; share: number }) => number) =>
    wanted.reduce((total, point) => total + of(point), 0) / wanted.length
  if (wanted.length < 20) return weights
  const odds = ({ share }: { share: number }) => Math.log(share / (1 - share))
  const x = mean(({ sum }) => sum)
  const y = mean(odds)
  const slope = Math.max(0.3, mean((point) => (point.sum - x) * (odds(point) - y)) / mean(({ sum }) => (sum - x) ** 2))
  return [y + slope * (bias - x), slope * top, slope * lead]
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}
