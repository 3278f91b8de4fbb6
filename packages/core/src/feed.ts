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
  /** Closes the connection until it is started again. */
  rest(): void
  /** Tries again now instead of at the end of the delay; a connection that has been silent for too long is made anew. */
  wake(): void
  stop(): void
}

/** Options of {@link createFeed}. */
export interface FeedOptions {
  /** Opens the feed at the present cursor and reads it to its end; calls `onAlive` whenever something comes. */
  open: (onFrame: (frame: FeedFrame, id: string | undefined) => void, signal: AbortSignal, onAlive: () => void) => Promise<void>
  /** Called for each frame but `hello` and `bye`, in order. */
  onFrame: (frame: FeedFrame, id: string | undefined) => void
  /** Called with each `hello`: from here on, what was missed is being replayed. */
  onHello?: (epoch: string) => void
  /** Milliseconds over which the first tries after a break are spread: a server that restarts loses all its readers at once. @default 500 */
  spread?: number
  random?: () => number
}

/** A connection that held for so long was a good one, which something in between may have ended: it is tried again soon. */
const STEADY_MS = 2_000
/** The server says something every 15 s. */
const SILENCE_MS = 20_000

/** Makes a feed; first connection and reconnection are the same path. */
export function createFeed({ open, onFrame, onHello, spread = 500, random = Math.random }: FeedOptions): Feed {
  const $status = atom<ConnectionStatus>('idle')
  let running: AbortController | undefined
  let wake = new AbortController()
  let connection = new AbortController()
  let heardAt = 0
  let isWoken = false

  async function run({ signal }: AbortController) {
    let attempt = 0
    while (!signal.aborted) {
      let openedAt: number | undefined
      let pause = 0
      let isTold = false
      isWoken = false
      heardAt = Date.now()
      connection = new AbortController()
      const reading = connection
      const hang = () => reading.abort()
      signal.addEventListener('abort', hang)
      try {
        await open(
          (frame, id) => {
            heardAt = Date.now()
            if (reading.signal.aborted) return
            if (frame.type === 'hello') {
              openedAt ??= heardAt
              $status.set('online')
              onHello?.(frame.epoch)
            } else if (frame.type === 'bye') {
              isTold = true
              // All who hear it come back: over more than the time that they were told.
              pause = frame.retryMs + random() * Math.min(5_000, spread)
            } else onFrame(frame, id)
          },
          reading.signal,
          () => (heardAt = Date.now()),
        )
      } catch (caught) {
        pause ||= toShopBellError(caught).retryAfterMs
      }
      signal.removeEventListener('abort', hang)
      if (signal.aborted) break
      // A server that says hello and no more, for example to one tab too many, is not to be asked ever again at once.
      const wasSteady = openedAt !== undefined && Math.abs(Date.now() - openedAt) >= STEADY_MS
      if (wasSteady) attempt = 0
      // Who is told to come back in a moment has lost nothing, nor has who is back at the first try.
      $status.set(isTold || wasSteady ? 'connecting' : 'offline')
      wake = new AbortController()
      if (isWoken) continue
      const patience = backoff(attempt++, { shortest: spread, random })
      await delay(isTold ? pause : pause + patience, wake.signal)
    }
  }

  function leave(status: ConnectionStatus) {
    running?.abort()
    running = undefined
    wake.abort()
    $status.set(status)
  }

  return {
    $status,
    start() {
      if (running || $status.get() === 'closed') return
      running = new AbortController()
      $status.set('connecting')
      void run(running)
    },
    rest() {
      if (running) leave('idle')
    },
    wake() {
      wake.abort()
      if (Math.abs(Date.now() - heardAt) < SILENCE_MS) return
      isWoken = true
      connection.abort()
    },
    stop: () => leave('closed'),
  }
}
