import type { Contender, Found, OpenContender } from './contender.ts'
import { answeredAt, auroc, type Outcome, recallAt, reciprocalRank, spread } from './metrics.ts'
import type { Task, TaskQuestion } from './tasks/task.ts'

/** How well an engine does on a task; shares from 0 to 1, NaN where a task has no such question. */
export interface Accuracy {
  at1: number
  recall3: number
  recall5: number
  mrr10: number
  auroc: number
  /** Share of all questions that the best threshold answers with nine in ten right. */
  answered90: number
  /** Share at 1 that one slip costs. */
  typoLoss: number
  /** Share at 1 when 40, 60 and 80 % of the characters are typed. */
  typed: [number, number, number]
  /** What is said at the engine's own threshold, for engines that have one: share of all questions, and of those the share that is right. */
  said?: { share: number; precision: number }
  /** Whether a sample was asked. */
  sampled: boolean
}

/** What a slow engine is asked: so many questions, and some of them five times again, as they are, with a slip and half typed; 400 queries in all. */
const SLOW = { questions: 200, again: 40 }

/** Asks an engine all questions of a task, or `sample` of them. */
export async function measureAccuracy(contender: Contender, task: Task, sample?: number): Promise<Accuracy> {
  const open = await contender.open(task.entries, task.locale)
  const questions = spread(task.questions, sample ?? (contender.slow ? SLOW.questions : Number.POSITIVE_INFINITY))
  const outcomes = questions.map((question) => outcomeOf(open, question))
  const inScope = questions.filter(({ gold }) => gold.length)
  const again = contender.slow ? spread(inScope, SLOW.again) : inScope
  const at1 = (textOf: (question: TaskQuestion) => string) => {
    const right = again.filter((question) => question.gold.includes(open.search(textOf(question))[0]?.id ?? ''))
    return right.length / again.length
  }
  return {
    at1: recallAt(outcomes, 1),
    recall3: recallAt(outcomes, 3),
    recall5: recallAt(outcomes, 5),
    mrr10: reciprocalRank(outcomes),
    auroc: auroc(outcomes),
    answered90: answeredAt(outcomes, 0.9),
    typoLoss: at1(({ text }) => text) - at1(({ typo }) => typo),
    typed: [at1(({ text }) => typed(text, 0.4)), at1(({ text }) => typed(text, 0.6)), at1(({ text }) => typed(text, 0.8))],
    ...saidOf(open, questions),
    sampled: questions.length < task.questions.length,
  }
}

function outcomeOf(open: OpenContender, { text, gold }: TaskQuestion): Outcome {
  const hits = open.search(text)
  const said: Found | undefined = open.surest ? open.surest(text) : hits[0]
  return {
    inScope: gold.length > 0,
    place: hits.findIndex(({ id }) => gold.includes(id)) + 1,
    right: said !== undefined && gold.includes(said.id),
    score: said?.score ?? Number.NEGATIVE_INFINITY,
  }
}

function saidOf(open: OpenContender, questions: readonly TaskQuestion[]): Pick<Accuracy, 'said'> {
  const { answer } = open
  if (!answer) return {}
  const said = questions.flatMap(({ text, gold }) => {
    const id = answer(text)
    return id === null ? [] : [gold.includes(id)]
  })
  return {
    said: { share: said.length / questions.length, precision: said.length ? said.filter(Boolean).length / said.length : Number.NaN },
  }
}

function typed(text: string, share: number): string {
  const characters = [...text]
  return characters.slice(0, Math.ceil(share * characters.length)).join('')
}
