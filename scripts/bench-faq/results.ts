import type { Accuracy } from './accuracy.ts'
import type { CodeSize } from './code-size.ts'
import type { Contender } from './contender.ts'
import type { Task } from './tasks/task.ts'
import type { Times } from './times.ts'

/** A task with the figures of every contender, in the order of the contenders. */
export interface TaskResult {
  task: Task
  accuracies: Accuracy[]
}

/** A task with the times and the index sizes of every contender. */
export interface TimesResult {
  task: Task
  times: Times[]
  /** Bytes of the stored index, as they are and gzipped. */
  stored: { raw: number; gzip: number }[]
}

/** Everything that was measured. */
export interface Results {
  contenders: readonly Contender[]
  tasks: readonly TaskResult[]
  times: readonly TimesResult[]
  /** In Chromium, for a few contenders by name, on the tasks of `times`; undefined without Chromium. */
  chromium: Map<string, Times[]> | undefined
  code: readonly CodeSize[]
  /** Most questions of a task that were asked, when not all were. */
  sample: number | undefined
}

/** The contender of another library that is best by a measure on a task, and its figures. */
export function bestPeer(results: Results, { accuracies }: TaskResult, measure: (accuracy: Accuracy) => number): [Contender, Accuracy] {
  const peers = results.contenders.flatMap((contender, i): [Contender, Accuracy][] => {
    const accuracy = accuracies[i]
    return contender.setup === 'ours' || !accuracy ? [] : [[contender, accuracy]]
  })
  const [first] = peers.sort((a, b) => (measure(b[1]) || 0) - (measure(a[1]) || 0))
  if (!first) throw new Error('There is no other library to compare with.')
  return first
}
