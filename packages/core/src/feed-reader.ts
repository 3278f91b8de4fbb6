import { isShopBellError } from './errors.ts'
import type { HttpCalls } from './http-calls.ts'
import { createHttpFeed } from './http-feed.ts'
import type { FeedFrame } from './protocol/index.ts'
import type { ClientStorage } from './storage.ts'
import type { Transport } from './transport.ts'

/** Reads the visitor's feed as a stream; where a proxy holds streams back, as one long question after another. */
export interface FeedReader {
  /** Reads until the feed ends (resolves) or breaks (rejects with a ShopBellError). */
  read(token: string, onFrame: (frame: FeedFrame) => void, signal: AbortSignal, onAlive: () => void): Promise<void>
}

/** Options of {@link createFeedReader}. */
export interface FeedReaderOptions {
  /** What has no feed of its own is read by HTTP. */
  transport: Transport | HttpCalls
  storage: ClientStorage
  /** Where it is remembered that streams do not come through here. */
  key: string
  /** Where the feed goes on. */
  cursor: () => string
}

/** Milliseconds until a stream must have said hello. */
const PATIENCE_MS = 4_000
/** Milliseconds until a stream is tried again where none came through. */
const REMEMBERED_MS = 10 * 60_000
const WAIT_SECONDS = 25

/** Makes a reader. */
export function createFeedReader({ transport, storage, key, cursor }: FeedReaderOptions): FeedReader {
  const way = 'feed' in transport ? transport : { feed: createHttpFeed(transport.call) }
  const path = () => `/v1/events?cursor=${encodeURIComponent(cursor())}`

  async function isBuffered(): Promise<boolean> {
    const left = Number((await storage.get(key)) ?? 0) - Date.now()
    // More than we ever remember: the clock was set back.
    return left > 0 && left <= REMEMBERED_MS
  }

  /** @returns false when nothing came in time */
  async function stream(...[token, onFrame, signal, onAlive]: Parameters<FeedReader['read']>): Promise<boolean> {
    const given = new AbortController()
    const hang = () => given.abort()
    signal.addEventListener('abort', hang)
    if (signal.aborted) hang()
    let isSilent = true
    let isLate = false
    const patience = setTimeout(() => {
      isLate = true
      hang()
    }, PATIENCE_MS)
    const heard = (frame: FeedFrame) => {
      isSilent = false
      clearTimeout(patience)
      onFrame(frame)
    }
    try {
      await way.feed({ path: path(), token, signal: given.signal, onFrame: heard, onAlive })
      return true
    } catch (error) {
      if (isLate && isSilent && !signal.aborted && isShopBellError(error) && error.code === 'closed') return false
      throw error
    } finally {
      clearTimeout(patience)
      signal.removeEventListener('abort', hang)
    }
  }

  return {
    async read(token, onFrame, signal, onAlive) {
      // The first answer comes at once, so that one knows that there is a connection.
      let wait = 0
      while (!signal.aborted) {
        const isKnown = await isBuffered()
        if (!isKnown && (await stream(token, onFrame, signal, onAlive))) return
        const { poll } = await import('./long-poll.ts')
        const isOver = await poll({ transport, path, token, signal, onFrame, onAlive }, wait)
        // Only now: a network that is away holds back everything.
        if (!isKnown) await storage.set(key, String(Date.now() + REMEMBERED_MS))
        if (isOver) return
        wait = WAIT_SECONDS
      }
    },
  }
}
