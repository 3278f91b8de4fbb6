import type { Surroundings, TabChannel } from '../tabs.ts'
import { randomFrom } from './random-from.ts'
import { createTurnedLocks, type TurnedLocks } from './turned-locks.ts'

/** Everything that takes time waits for its turn, and a seed says whose turn it is: each seed is another order of the same things. */
export interface AnyOrder {
  openTab(): OrderedTab
  /** Gives turns until nobody waits for one. `before` is called with the number of each, and makes things happen in the midst of others. */
  run(before?: (turn: number) => void): Promise<void>
}

/** A tab of the browser that has this order. */
export interface OrderedTab {
  /** The same thing, whose calls begin when it is their turn, and answer when it is their turn again. */
  slowly<Thing extends object>(thing: Thing): Thing
  /** A line to the other tabs, whose messages arrive one after the other, each when it is its turn. */
  openChannel: NonNullable<Surroundings['openChannel']>
  locks: ReturnType<TurnedLocks>
  /** Nothing goes on in the tab, and what it held is let go. */
  kill(): void
}

/** So many turns are enough for everything that is tried; more are a circle. */
const MOST_TURNS = 5_000

/**
 * Makes the order of a seed.
 * @param settled waits until whatever follows from a turn is done; Node's `setImmediate`
 */
export function createAnyOrder(seed: number, settled: () => Promise<void>): AnyOrder {
  const random = randomFrom(seed)
  const waiting: (() => void)[] = []
  const lines = new Map<TabChannel, { name: string; arriving: unknown[] }>()
  const turn = () => new Promise<void>((resolve) => waiting.push(resolve))
  const locksOf = createTurnedLocks(turn)

  function openTab(): OrderedTab {
    const gone = new AbortController()
    const { signal } = gone

    async function inTurn(call: () => unknown): Promise<unknown> {
      await turn()
      if (signal.aborted) return new Promise(() => {})
      const result = await call()
      await turn()
      return signal.aborted ? new Promise(() => {}) : result
    }

    return {
      slowly: (thing) =>
        new Proxy(thing, {
          get(target, name) {
            const value = Reflect.get(target, name)
            return typeof value === 'function' ? (...given: unknown[]) => inTurn(() => value.apply(target, given)) : value
          },
        }),

      openChannel(name) {
        const line: TabChannel = {
          onmessage: null,
          postMessage(message) {
            if (!lines.has(line)) return
            for (const [other, there] of lines) {
              if (other === line || there.name !== name) continue
              there.arriving.push(structuredClone(message))
              void turn().then(() => lines.has(other) && other.onmessage?.({ data: there.arriving.shift() } as MessageEvent))
            }
          },
          close: () => void lines.delete(line),
        }
        lines.set(line, { name, arriving: [] })
        signal.addEventListener('abort', line.close)
        return line
      },

      locks: locksOf(signal),
      kill: () => gone.abort(),
    }
  }

  return {
    openTab,
    async run(before) {
      for (let turns = 0; turns < MOST_TURNS; turns++) {
        await settled()
        before?.(turns)
        if (waiting.length === 0) return
        waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.()
      }
      throw new Error(`After ${MOST_TURNS} turns there is still no end.`)
    },
  }
}
