import { parentPort } from 'node:worker_threads'
import { measureAccuracy } from './accuracy.ts'
import type { AccuracyJob } from './accuracy-pool.ts'
import { CONTENDERS } from './contenders.ts'

/** Measures in a thread of its own: one job in, its figures out. */
parentPort?.on('message', async ({ contender, task, sample }: AccuracyJob) => {
  const chosen = CONTENDERS[contender]
  if (chosen) parentPort?.postMessage(await measureAccuracy(chosen, task, sample))
})
