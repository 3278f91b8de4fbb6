import { parentPort, workerData } from 'node:worker_threads'
import { openSqlite } from './sqlite-database.ts'
import type { Answer, Call } from './sqlite-messages.ts'
import { StorageFullError } from './store.ts'

if (!parentPort) throw new Error('This file is the worker of sqlite.ts; it does not run by itself.')

const port = parentPort
const { calls, transaction, attempt } = openSqlite(String(workerData))
let waiting: Call[] = []

port.on('message', (calls: readonly Call[]) => {
  // Group commit: everything that arrives before the loop turns shares one transaction and one flush to the disk.
  if (!waiting.length) setImmediate(runWaiting)
  waiting.push(...calls)
})

function runWaiting(): void {
  const batch = waiting
  waiting = []
  const last = batch.at(-1)
  const closing = last?.name === 'close' ? batch.pop() : undefined
  port.postMessage(runBatch(batch))
  if (!closing) return
  calls.close()
  port.postMessage([{ id: closing.id, value: undefined }] satisfies Answer[])
  port.close()
}

function runBatch(batch: readonly Call[]): Answer[] {
  if (!batch.length) return []
  try {
    return transaction(() => batch.map(runCall))
  } catch (error) {
    // Nothing of the batch was kept, so nobody in it may hear of success. Whoever only reads need not hear of a full disk.
    if (batch.length > 1 && error instanceof StorageFullError) return batch.flatMap((call) => runBatch([call]))
    return batch.map(({ id }) => failure(id, error))
  }
}

function runCall({ id, name, args }: Call): Answer {
  try {
    const run = calls[name] as (...args: unknown[]) => unknown
    return { id, value: attempt(() => run(...args)) }
  } catch (error) {
    if (error instanceof StorageFullError) throw error
    return failure(id, error)
  }
}

function failure(id: number, error: unknown): Answer {
  return { id, error: { full: error instanceof StorageFullError, message: error instanceof Error ? error.message : String(error) } }
}
