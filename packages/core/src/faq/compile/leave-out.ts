import { ear } from '../ear.ts'
import type { Index } from '../read-index.ts'
import { createReader } from '../reading.ts'
import { createScorer } from '../score.ts'
import type { FaqSource } from './compile.ts'

/** A phrasing, the entries without it, and how well each of them fits it by its words. */
export interface LeftOut {
  /** Number of the entry that it asks for. */
  entry: number
  text: string
  rest: readonly FaqSource[]
  scores: Float64Array
}

const FOLDS = 3
const FEW = 600
const MOST = 1200

/**
 * Leaves phrasings out, one of each entry at a time, and asks for them.
 * @param learn makes an index of the entries that are left
 * @returns nothing when there are too few phrasings to learn from, or so many that it would take too long
 */
export async function leaveOut(
  entries: readonly FaqSource[],
  learn: (entries: readonly FaqSource[]) => Promise<Index>,
): Promise<LeftOut[]> {
  const phrasings = entries.map(({ question, phrasings = [] }) => [question, ...phrasings])
  const held = phrasings.reduce((sum, texts) => sum + texts.length - 1, 0)
  if (held < entries.length / 2 || held > MOST) return []
  const left: LeftOut[] = []
  for (let fold = 0; fold < (held > FEW ? 1 : FOLDS); fold++) {
    const isOut = (i: number, texts: string[]) => texts.length > 1 && i === texts.length - 1 - (fold % texts.length)
    const rest = entries.map((entry, e) => {
      const [question = '', ...others] = (phrasings[e] ?? []).filter((_, i, texts) => !isOut(i, texts))
      return { ...entry, question, phrasings: others }
    })
    const index = await learn(rest)
    const score = createScorer(index, createReader(index, ear))
    phrasings.forEach((texts, entry) => {
      for (const [i, text] of texts.entries()) if (isOut(i, texts)) left.push({ entry, text, rest, scores: score(text, false) })
    })
  }
  return left
}
