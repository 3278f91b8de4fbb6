import type { Surroundings } from '../tabs.ts'

/** Web Locks of one browser, for the tab that goes with this signal. */
export type TurnedLocks = (gone: AbortSignal) => NonNullable<Surroundings['locks']>

interface Holder {
  ended: Promise<void>
  end(error?: Error): void
}

/** Makes Web Locks that are asked for, given and let go when it is their turn. */
export function createTurnedLocks(turn: () => Promise<void>): TurnedLocks {
  const holders = new Map<string, Holder>()

  /** Waits until nobody holds it; false when the one who waits has no use for it any more. */
  async function untilFree(name: string, signals: AbortSignal[]): Promise<boolean> {
    const given = Promise.race(signals.map((signal) => new Promise((resolve) => signal.addEventListener('abort', resolve))))
    for (let holder = holders.get(name); holder; holder = holders.get(name)) {
      if (signals.some(({ aborted }) => aborted)) return false
      await Promise.race([holder.ended, given])
    }
    return !signals.some(({ aborted }) => aborted)
  }

  async function request(gone: AbortSignal, name: string, options: LockOptions, work: LockGrantedCallback<unknown>): Promise<unknown> {
    await turn()
    if (options.ifAvailable && holders.has(name)) return work(null)
    if (options.steal) holders.get(name)?.end(stopped())
    else if (!(await untilFree(name, options.signal ? [gone, options.signal] : [gone]))) throw stopped()

    return new Promise((resolve, reject) => {
      let finish = () => {}
      const holder: Holder = {
        ended: new Promise((resolve) => (finish = resolve)),
        end(error) {
          if (holders.get(name) === holder) holders.delete(name)
          finish()
          if (error) reject(error)
        },
      }
      holders.set(name, holder)
      gone.addEventListener('abort', () => holder.end())
      const done = Promise.resolve(work({ name, mode: 'exclusive' }))
      done.then(resolve, reject)
      done.then(turn, turn).then(() => holder.end())
    })
  }

  return (gone) => ({
    request: ((name: string, ...rest: [LockGrantedCallback<unknown>] | [LockOptions, LockGrantedCallback<unknown>]) =>
      rest.length === 1 ? request(gone, name, {}, rest[0]) : request(gone, name, ...rest)) as LockManager['request'],
  })
}

function stopped(): Error {
  return new DOMException('The request was stopped.', 'AbortError')
}
