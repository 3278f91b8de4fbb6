import type { FeedFrame } from '@shopbell/core/protocol'
import { StorageFullError, StoreUnavailableError } from '../store/store.ts'
import type { FeedSource } from './feed-source.ts'
import type { Hub } from './hub.ts'
import { formatFrame, HEARTBEAT } from './sse.ts'

/** Where a feed's text goes. It ends itself when more than {@link MAX_BUFFERED} waits in it. */
export interface FeedOutput {
  /** Takes text; false asks to wait for {@link ready} before the next. */
  write(text: string): boolean
  /** Resolves when more can be taken. */
  ready(): Promise<void>
  end(): void
}

/** Most bytes that may wait for a slow reader. */
export const MAX_BUFFERED = 256 * 1024

/** Milliseconds until the next look when the store did not answer; up to twice as long, so that not all feeds look at once. */
const LATER_MS = 1000

/** Options of {@link runFeed}. */
export interface FeedOptions {
  hub: Hub
  source: FeedSource
  output: FeedOutput
  now: () => number
  /** Milliseconds between two comments. */
  heartbeatMs: number
  /** Heartbeats from one look that nobody rang for to the next. @default 1 */
  lookEvery?: number
  /** Asked along with such a look; false ends the feed. */
  isAllowed?: () => Promise<boolean>
  /** Called with what the store failed with; the feed has ended then. */
  onError: (error: unknown) => void
  /** Called once, whoever ended the feed. */
  onEnd: () => void
}

/** Sends `hello`, then everything after the source's cursor as it happens, until the answer is called or the feed ends. */
export function runFeed({ hub, source, output, now, heartbeatMs, lookEvery = 1, isAllowed, onError, onEnd }: FeedOptions): () => void {
  let ended = false
  let pumping = false
  let rung = false
  let blocked: Promise<void> | undefined
  let missedBeats = 0
  // Not all feeds that opened together look together.
  let beats = Math.floor(Math.random() * lookEvery)
  let later: ReturnType<typeof setTimeout> | undefined

  // Listening begins before the first look into the store, so that nothing falls between the two.
  const stopListening = hub.listen(source.audience, {
    onRing(conversation, seq, newest) {
      source.note(conversation, seq, newest)
      void pump()
    },
    onTyping(signal) {
      // Nobody misses "is typing" on a slow connection.
      if (!blocked) send(signal, source.audience === 'desk' ? source.cursor() : undefined)
    },
    onBye(retryMs) {
      send({ type: 'bye', retryMs })
      end()
    },
  })
  const heartbeat = setInterval(() => void beat(), heartbeatMs)

  function write(text: string): void {
    if (ended || output.write(text)) return
    blocked ??= output.ready().then(() => {
      blocked = undefined
      missedBeats = 0
    })
  }

  function send(frame: FeedFrame, id?: string): void {
    write(formatFrame(frame, id))
  }

  async function pump(): Promise<void> {
    rung = true
    if (pumping) return
    pumping = true
    try {
      while (rung && !ended) {
        rung = false
        for (let page = await source.pull(); page.length && !ended; page = await source.pull()) {
          for (const { frame, id } of page) {
            if (blocked) await blocked
            if (ended) return
            send(frame, id)
            if (frame.type === 'resync') return end()
          }
        }
      }
    } catch (error) {
      // A database that restarts, or is full, is no reason to send all readers away, to come back all at once.
      if (error instanceof StoreUnavailableError || error instanceof StorageFullError) return lookLater()
      end()
      onError(error)
    } finally {
      pumping = false
    }
  }

  function lookLater(): void {
    clearTimeout(later)
    if (ended) return
    later = setTimeout(
      () => {
        source.note()
        void pump()
      },
      LATER_MS * (1 + Math.random()),
    )
  }

  async function beat(): Promise<void> {
    // A reader who took nothing for two heartbeats is gone, or too slow to be of use.
    if (blocked && ++missedBeats > 1) return end()
    if (!blocked) write(HEARTBEAT)
    if (++beats % lookEvery !== 0) return
    if (isAllowed && !(await isAllowed().catch(() => true))) return end()
    source.note()
    await pump()
  }

  function end(): void {
    if (ended) return
    ended = true
    clearInterval(heartbeat)
    clearTimeout(later)
    stopListening()
    output.end()
    onEnd()
  }

  send(
    { type: 'hello', epoch: source.epoch, now: now(), heartbeat: heartbeatMs / 1000 },
    source.audience === 'desk' ? source.cursor() : undefined,
  )
  void pump()
  return end
}
