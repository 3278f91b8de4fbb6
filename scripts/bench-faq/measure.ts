import { gzipSync } from 'node:zlib'
import type { Engine } from './engine.ts'
import type { Task } from './task.ts'

/** What an engine reached on a task; shares in percent, times in milliseconds, sizes in KB. */
export interface Figures {
  at1: number
  recall3: number
  recall5: number
  mrr10: number
  auroc: number
  answered90: number
  typoLoss: number
  typed40: number
  typed60: number
  typed80: number
  compile: number
  queryP50: number
  queryP95: number
  keystrokeP95: number
  indexKb: number | undefined
}

/** Measures one engine on one task. */
export async function measure(engine: Engine, task: Task): Promise<Figures> {
  const started = performance.now()
  const index = await engine.open(task.entries, task.locale)
  const compile = performance.now() - started
  const asked = task.questions.map(({ text, gold, typo }) => {
    const before = performance.now()
    const hits = index.search(text)
    const took = performance.now() - before
    return { text, gold, typo, hits, took, score: hits[0]?.score ?? Number.NEGATIVE_INFINITY, place: placeOf(hits, gold) }
  })
  const inScope = asked.filter(({ gold }) => gold.length)
  const share = (count: number) => (100 * count) / Math.max(1, inScope.length)
  const within = (most: number) => share(inScope.filter(({ place }) => place <= most).length)
  const found = (most: number, query: (question: { text: string; typo: string }) => string) =>
    share(inScope.filter((question) => placeOf(index.search(query(question)), question.gold) <= most).length)
  const typed = (part: number) => found(3, ({ text }) => [...text].slice(0, Math.ceil(part * [...text].length)).join(''))
  const strokes = inScope
    .slice(0, 25)
    .flatMap(({ text }) => [...text].map((_, i, all) => timeOf(() => index.search(all.slice(0, i + 1).join('')))))
  const stored = index.stored()
  return {
    at1: within(1),
    recall3: within(3),
    recall5: within(5),
    mrr10: share(inScope.reduce((sum, { place }) => sum + 1 / place, 0)),
    auroc: auroc(
      inScope.map(({ score }) => score),
      asked.filter(({ gold }) => !gold.length).map(({ score }) => score),
    ),
    answered90: answeredAt90(asked.map(({ score, place }) => ({ score, right: place === 1 }))),
    typoLoss: within(1) - found(1, ({ typo }) => typo),
    typed40: typed(0.4),
    typed60: typed(0.6),
    typed80: typed(0.8),
    compile,
    queryP50: quantile(
      asked.map(({ took }) => took),
      0.5,
    ),
    queryP95: quantile(
      asked.map(({ took }) => took),
      0.95,
    ),
    keystrokeP95: quantile(strokes, 0.95),
    indexKb: stored === undefined ? undefined : gzipSync(stored, { level: 9 }).length / 1024,
  }
}

function placeOf(hits: readonly { id: string }[], gold: readonly string[]): number {
  const place = hits.findIndex(({ id }) => gold.includes(id))
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1
}

function timeOf(run: () => unknown): number {
  const started = performance.now()
  run()
  return performance.now() - started
}

function quantile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(part * values.length)] ?? 0
}

/** How often a question with an answer scores higher than one without; 50 is a coin. */
function auroc(inside: readonly number[], outside: readonly number[]): number {
  let wins = 0
  for (const a of inside) for (const b of outside) wins += a > b ? 1 : a === b ? 0.5 : 0
  return inside.length && outside.length ? (100 * wins) / (inside.length * outside.length) : Number.NaN
}

/** The most of all questions that can be answered so that nine of ten answers are right, with the best threshold. */
function answeredAt90(answers: readonly { score: number; right: boolean }[]): number {
  let right = 0
  let most = 0
  const sorted = [...answers].sort((a, b) => b.score - a.score || Number(a.right) - Number(b.right))
  sorted.forEach((answer, i) => {
    if (answer.right) right++
    if (right / (i + 1) >= 0.9) most = i + 1
  })
  return (100 * most) / Math.max(1, answers.length)
}
