import { atom, type ReadableAtom } from 'nanostores'
import { backoff, delay } from './backoff.ts'
import { type ShopBellError, toShopBellError } from './errors.ts'

/** Something that waits to be sent; `id` is its idempotency key for ever. */
export interface Outgoing<Body> {
  id: string
  createdAt: number
  body: Body
  /** `sending` first, `retrying` after a try that may yet work, `failed` after a final no. */
  state: 'sending' | 'retrying' | 'failed'
  error?: ShopBellError
  /** Until it is kept: what is not kept yet is not sent, and nothing overtakes it. */
  keeping?: true
}

/** Sends in order, one batch at a time, and again until the server has it or says no for good. */
export interface Outbox<Body> {
  $items: ReadableAtom<readonly Outgoing<Body>[]>
  add(item: { id: string; createdAt: number; body: Body }): void
  /** Tries at once what waits or failed. */
  retry(id?: string): void
  /** Tries at once what waits, not what failed. */
  wake(): void
  /** Takes an item out: it was sent, or the visitor gave it up. */
  remove(id: string): void
  /** Changes what waits, for example where it is to go. */
  change(map: (item: Outgoing<Body>) => Outgoing<Body>): void
  /** Puts back what was stored before a reload, or by another tab, in the order of ids; what has an error waits for a person. */
  restore(items: readonly Pick<Outgoing<Body>, 'id' | 'createdAt' | 'body' | 'error'>[]): void
  stop(): void
}

/** Options of {@link createOutbox}. */
export interface OutboxOptions<Body> {
  /** Sends a batch, oldest first; resolves when the server has all of it. */
  deliver: (batch: readonly Outgoing<Body>[], signal: AbortSignal) => Promise<void>
  /** How many of the waiting items go together. @default all of them, at most 20 */
  takeBatch?: (waiting: readonly Outgoing<Body>[]) => readonly Outgoing<Body>[]
  /** Keeps a new item before it is sent; settles when that is done or impossible. @default nothing is kept */
  keep?: (item: Outgoing<Body>) => Promise<void>
  /** Whether it is for this outbox to send an item now. @default always */
  isOurs?: (item: Outgoing<Body>) => boolean
  /** Called when an item was refused for good. */
  onFailed?: (item: Outgoing<Body>, error: ShopBellError) => void
  random?: () => number
}

/** Makes an empty outbox. */
export function createOutbox<Body>(options: OutboxOptions<Body>): Outbox<Body> {
  const { deliver, takeBatch, keep, isOurs = () => true, onFailed, random = Math.random } = options
  const $items = atom<readonly Outgoing<Body>[]>([])
  const stopped = new AbortController()
  let wake = new AbortController()
  let draining = false

  const batchOf = takeBatch ?? ((waiting: readonly Outgoing<Body>[]) => waiting.slice(0, 20))

  function waiting(): readonly Outgoing<Body>[] {
    const items = $items.get().filter((item) => item.state !== 'failed' && isOurs(item))
    const notKept = items.findIndex((item) => item.keeping)
    return notKept < 0 ? items : items.slice(0, notKept)
  }

  function mark(ids: Set<string>, state: Outgoing<Body>['state'], error?: ShopBellError) {
    $items.set($items.get().map((item) => (ids.has(item.id) ? { ...item, state, ...(error && { error }) } : item)))
  }

  async function drain() {
    if (draining) return
    draining = true
    let attempt = 0
    while (!stopped.signal.aborted && waiting().length > 0) {
      const batch = batchOf(waiting())
      const ids = new Set(batch.map((item) => item.id))
      try {
        await deliver(batch, stopped.signal)
        $items.set($items.get().filter((item) => !ids.has(item.id)))
        attempt = 0
      } catch (caught) {
        const error = toShopBellError(caught)
        if (stopped.signal.aborted) break
        if (error.retryable || error.code === 'unauthorized') {
          mark(ids, 'retrying', error)
          wake = new AbortController()
          // A little more than the server asks for: others were told the same.
          await delay(Math.max(error.retryAfterMs * (1 + random() / 4), backoff(attempt++, { random })), wake.signal)
        } else if (batch.length > 1) {
          // One bad item must not take its neighbours with it: find it by sending the first alone.
          await deliverAlone(batch[0] as Outgoing<Body>)
        } else {
          fail(batch[0] as Outgoing<Body>, error)
        }
      }
    }
    draining = false
  }

  async function deliverAlone(item: Outgoing<Body>) {
    try {
      await deliver([item], stopped.signal)
      outbox.remove(item.id)
    } catch (caught) {
      const error = toShopBellError(caught)
      if (!error.retryable && !stopped.signal.aborted) fail(item, error)
    }
  }

  function fail(item: Outgoing<Body>, error: ShopBellError) {
    mark(new Set([item.id]), 'failed', error)
    onFailed?.(item, error)
  }

  async function keepThenSend(item: Outgoing<Body>) {
    await keep?.(item)
    $items.set($items.get().map(({ keeping, ...known }) => (keeping && known.id !== item.id ? { ...known, keeping } : known)))
    await drain()
  }

  const outbox: Outbox<Body> = {
    $items,
    add(item) {
      const added: Outgoing<Body> = { ...item, state: 'sending', ...(keep && { keeping: true }) }
      $items.set([...$items.get(), added])
      if (keep) void keepThenSend(added)
      else void drain()
    },
    retry(id) {
      const chosen = $items.get().filter((item) => id === undefined || item.id === id)
      mark(new Set(chosen.map((item) => item.id)), 'sending')
      wake.abort()
      void drain()
    },
    wake() {
      wake.abort()
      void drain()
    },
    remove(id) {
      $items.set($items.get().filter((item) => item.id !== id))
    },
    change(map) {
      $items.set($items.get().map(map))
    },
    restore(items) {
      const known = new Set($items.get().map((item) => item.id))
      const restored = items.flatMap((item): Outgoing<Body> | never[] =>
        known.has(item.id) ? [] : { ...item, state: item.error ? 'failed' : 'sending' },
      )
      if (restored.length > 0) $items.set([...restored, ...$items.get()].sort((a, b) => (a.id < b.id ? -1 : 1)))
      void drain()
    },
    stop() {
      stopped.abort()
      wake.abort()
    },
  }
  return outbox
}
