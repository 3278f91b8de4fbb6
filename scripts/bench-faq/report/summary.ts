import type { Accuracy } from '../accuracy.ts'
import { nameOf } from '../contender.ts'
import { bestPeer, type Results, type TaskResult } from '../results.ts'
import { duel, percent, table } from './cells.ts'

/** Ours against the best library, measure by measure. */
export function summary(results: Results): string {
  const rowsOf = (cells: (result: TaskResult, ours: Accuracy) => string[]) =>
    results.tasks.map((result) => [result.task.name, ...cells(result, oursOf(results, result))])
  const against = (result: TaskResult, ours: Accuracy, measure: (accuracy: Accuracy) => number) => {
    const [, best] = bestPeer(results, result, measure)
    const [own, other] = duel(measure(ours), measure(best))
    return [own, best.sampled ? `${other} ˢ` : other]
  }

  return `### Finding the entry

${table(
  ['task', 'best library at 1', 'accuracy@1', 'best', 'recall@3', 'best', 'recall@5', 'best', 'MRR@10', 'best'],
  rowsOf((result, ours) => [
    bestName(results, result),
    ...against(result, ours, ({ at1 }) => at1),
    ...against(result, ours, ({ recall3 }) => recall3),
    ...against(result, ours, ({ recall5 }) => recall5),
    ...against(result, ours, ({ mrr10 }) => mrr10),
  ]),
  2,
)}

### Knowing when not to answer

${table(
  ['task', 'AUROC', 'best', 'answered at 90 %', 'best', '`answer()` says', 'of that right'],
  rowsOf((result, ours) => [
    ...against(result, ours, ({ auroc }) => auroc),
    ...against(result, ours, ({ answered90 }) => answered90),
    percent(ours.said?.share ?? Number.NaN),
    percent(ours.said?.precision ?? Number.NaN),
  ]),
)}

### A slip, and half a question

The loss is compared with the library that is best at 1 on the task (one that finds nothing loses nothing).

${table(
  ['task', 'lost by a slip', 'library', '40 % typed', 'best', '60 % typed', 'best', '80 % typed', 'best'],
  rowsOf((result, ours) => [
    percent(ours.typoLoss),
    percent(bestPeer(results, result, ({ at1 }) => at1)[1].typoLoss),
    ...([0, 1, 2] as const).flatMap((i) => against(result, ours, ({ typed }) => typed[i])),
  ]),
)}`
}

/** The library that is best at 1 on a task; a dash when none finds anything. */
export function bestName(results: Results, result: TaskResult): string {
  const [peer, { at1 }] = bestPeer(results, result, (accuracy) => accuracy.at1)
  return at1 > 0 ? nameOf(peer) : '–'
}

/** Our own figures on a task. */
export function oursOf(results: Results, { accuracies }: TaskResult): Accuracy {
  const ours = accuracies[results.contenders.findIndex(({ setup }) => setup === 'ours')]
  if (!ours) throw new Error('Our own engine was not measured.')
  return ours
}
