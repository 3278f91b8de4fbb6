import { atom, type ReadableAtom } from 'nanostores'
import { backoff, delay } from './backoff.ts'
import { toShopBellError } from './errors.ts'
import type { FeedFrame } from './protocol/index.ts'

/** `idle`: nothing to hear yet; `offline`: broken, coming back by itself; `closed`: stopped for good. */
export type ConnectionStatus = 'idle' | 'connecting' | 'online' | 'offline' | 'closed'

/** One connection that hears what is new and comes back by itself. */
export interface Feed {
  $status: ReadableAtom<ConnectionStatus>
  /** Connects if it does not yet; returns at once. */
  start(): void
  /** Tries again now instead of at the end of the delay. */
  wake(): void
  stop(): void
}

/** Options of {@link createFeed}. */
export interface FeedOptions {
  /** Opens the feed at the present cursor and reads it to its end. */
  open: (onFrame: (frame: FeedFrame, id: string | undefined) => void, signal: AbortSignal) => Promise<void>
  /** Called for each frame but `hello` and `bye`, in order. */
  onFrame: (frame: FeedFrame, id: string | undefined) => void
  /** Called with each `hello`: from here on, what was missed is being replayed. */
  onHello?: (epoch: string) => void
  random?: () => number
}

/** A connection that held for so long was a good one: when it breaks, it is tried again at once. */
const STEADY_MS = 10_000

/** Makes a feed; first connection and reconnection are the same path. */
export function createFeed({ open, onFrame, onHello, random = Math.random }: FeedOptions): Feed {
  const $status = atom<ConnectionStatus>('idle')
  const stopped = new AbortController()
  let wake = new AbortController()
  let running = false

  async function run() {
    let attempt = 0
    let pause = 0
    while (!stopped.signal.aborted) {
      let openedAt = Number.POSITIVE_INFINITY
      try {
        await open((frame, id) => {
          if (frame.type === 'hello') {
            openedAt = Date.now()
            $status.set('online')
            onHello?.(frame.epoch)
          } else if (frame.type === 'bye') {
            pause = frame.retryMs
          } else if (!stopped.signal.aborted) onFrame(frame, id)
        }, stopped.signal)
      } catch (caught) {
        pause = Math.max(pause, toShopBellError(caught).problem?.retryAfterMs ?? 0)
      }
      if (stopped.signal.aborted) break
      // A server that says hello and no more, for example to one tab too many, is not to be asked ever again at once.
      if (Date.now() - openedAt >= STEADY_MS) attempt = 0
      $status.set('offline')
      wake = new AbortController()
      await delay(Math.max(pause, backoff(attempt++, { random })), wake.signal)
      pause = 0
    }
  }

  return {
    $status,
    start() {
      if (running || stopped.signal.aborted) return
      running = true
      $status.set('connecting')
      void run()
    },
    wake: () => wake.abort(),
    stop() {
      stopped.abort()
      wake.abort()
      $status.set('closed')
    },
  }
}
