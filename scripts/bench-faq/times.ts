import type { Contender } from './contender.ts'
import { quantile, spread } from './metrics.ts'
import type { Task } from './tasks/task.ts'

/** Half of the measured times are shorter than `p50`, and 95 in 100 shorter than `p95`; in milliseconds. */
export interface Spell {
  p50: number
  p95: number
  longest: number
}

/** What an engine takes for a task, in milliseconds. */
export interface Times {
  /** From the entries to an index that can be asked. */
  compile: number
  query: Spell
  /** A search for each character that is typed. */
  keystroke: Spell
  /** In a page, where each key is a task of its own: how many tasks took longer than 50 ms. */
  longTasks?: number
}

/** Milliseconds after which a slow engine need not go on. */
const BUDGET = 2000
const QUESTIONS = 200
const TYPED = 30

/** Times an engine on a task; runs in Node and in a page. */
export async function measureTimes(contender: Contender, task: Task): Promise<Times> {
  const started = performance.now()
  const { search } = await contender.open(task.entries, task.locale)
  const compile = performance.now() - started
  const questions = questionsOf(task)
  timed(search, questions)
  return { compile, query: timed(search, questions), keystroke: timed(search, strokesOf(task)) }
}

/** What is in the field after each character on the way to some questions. */
export function strokesOf(task: Task): string[] {
  return spread(questionsOf(task), TYPED).flatMap((text) => [...text].map((_, i, all) => all.slice(0, i + 1).join('')))
}

function questionsOf(task: Task): string[] {
  return spread(task.questions, QUESTIONS).map(({ text }) => text)
}

function timed(search: (query: string) => unknown, queries: readonly string[]): Spell {
  const times: number[] = []
  const started = performance.now()
  for (const query of queries) {
    const before = performance.now()
    search(query)
    times.push(performance.now() - before)
    if (performance.now() - started > BUDGET) break
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), longest: quantile(times, 1) }
}
