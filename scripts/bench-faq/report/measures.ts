import type { Accuracy } from '../accuracy.ts'
import { nameOf } from '../contender.ts'
import type { Results } from '../results.ts'
import { percent, table } from './cells.ts'

const MEASURES: [title: string, show: (accuracy: Accuracy) => string][] = [
  ['accuracy@1', ({ at1 }) => percent(at1)],
  ['recall@3', ({ recall3 }) => percent(recall3)],
  ['recall@5', ({ recall5 }) => percent(recall5)],
  ['MRR@10', ({ mrr10 }) => percent(mrr10)],
  ['AUROC', ({ auroc }) => percent(auroc)],
  ['answered at 90 % precision', ({ answered90 }) => percent(answered90)],
  ['accuracy@1 lost by one slip', ({ typoLoss }) => percent(typoLoss)],
  ['accuracy@1 with 40 / 60 / 80 % typed', ({ typed }) => typed.map(percent).join(' / ')],
]

/** Every contender on every task, a table for each measure. */
export function measureTables(results: Pick<Results, 'contenders' | 'tasks'>): string {
  const head = ['task', ...results.contenders.map(nameOf)]
  const tables = MEASURES.map(([title, show]) => {
    const rows = results.tasks.map(({ task, accuracies }) => [
      task.name,
      ...accuracies.map((accuracy) => `${show(accuracy)}${accuracy.sampled ? ' ˢ' : ''}`),
    ])
    return `### ${title}\n\n${table(head, rows)}`
  })
  return tables.join('\n\n')
}
