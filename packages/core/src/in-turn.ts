import type { Surroundings } from './tabs.ts'

/** Runs work while no other tab runs work of that name. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

const PATIENCE_MS = 5_000

/** Makes it so where there are Web Locks; a tab that holds its turn for too long, frozen perhaps, is not waited for. */
export function createInTurn(surroundings: Surroundings | undefined, name: string): InTurn {
  return async (work) => {
    const locks = surroundings?.locks
    if (!locks) return work()
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
    let result: ReturnType<typeof work> | undefined
    const begin = () => {
      clearTimeout(timer)
      result = work()
      // What it comes to is the caller's; the lock is only held for as long.
      return result.then(ignore, ignore)
    }
    await locks.request(name, { signal: patience.signal }, begin).catch(ignore)
    clearTimeout(timer)
    return result ?? work()
  }
}

function ignore() {}
