import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Accuracy } from './accuracy.ts'
import type { Task } from './tasks/task.ts'

/** A contender, by its number in `CONTENDERS`, on a task. */
export interface AccuracyJob {
  contender: number
  task: Task
  sample: number | undefined
}

/** Measures all jobs in a few threads, the first ones first, and answers in their order. */
export async function measureAll(jobs: readonly AccuracyJob[], onDone: (job: AccuracyJob, done: number) => void): Promise<Accuracy[]> {
  const results: Accuracy[] = []
  let next = 0
  let done = 0
  async function work(): Promise<void> {
    const worker = new Worker(new URL('./accuracy-worker.ts', import.meta.url))
    for (let i = next++; i < jobs.length; i = next++) {
      const job = jobs[i] as AccuracyJob
      worker.postMessage(job)
      const [accuracy] = (await once(worker, 'message')) as [Accuracy]
      results[i] = accuracy
      onDone(job, ++done)
    }
    await worker.terminate()
  }
  const threads = Math.max(1, Math.min(availableParallelism() - 1, jobs.length))
  await Promise.all(Array.from({ length: threads }, work))
  return results
}
