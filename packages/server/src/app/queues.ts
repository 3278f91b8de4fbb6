/** Runs tasks that have the same key one after another; the answer is the task's own. */
export type InTurn = <Result>(key: string, task: () => Promise<Result>) => Promise<Result>

/** Makes queues, one for each key, that exist only while something is in them. */
export function createQueues(): InTurn {
  const tails = new Map<string, Promise<unknown>>()
  return async (key, task) => {
    const before = tails.get(key)
    const run = before ? before.then(task, task) : task()
    tails.set(key, run)
    try {
      return await run
    } finally {
      if (tails.get(key) === run) tails.delete(key)
    }
  }
}
