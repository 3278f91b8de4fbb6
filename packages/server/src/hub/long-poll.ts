import type { FeedFrame, FeedPage } from '@shopbell/core/protocol'
import type { FeedSource } from './feed-source.ts'
import type { Hub } from './hub.ts'

/** Most frames in one answer; the rest comes with the next question. */
const MAX_FRAMES = 500

/** Options of {@link pollFeed}. */
export interface PollOptions {
  hub: Hub
  source: FeedSource
  now: () => number
  heartbeatMs: number
  /** Milliseconds to wait for something. */
  waitMs: number
  /** Aborted when the reader goes away, or may no longer read. */
  signal: AbortSignal
}

/** The feed for readers behind proxies that buffer: answers as soon as there is something beside `hello`, or when the time is up. */
export async function pollFeed({ hub, source, now, heartbeatMs, waitMs, signal }: PollOptions): Promise<FeedPage> {
  const hello: FeedFrame = { type: 'hello', epoch: source.epoch, now: now(), heartbeat: heartbeatMs / 1000 }
  const signals: FeedFrame[] = []
  let wake = () => {}
  const woken = new Promise<void>((resolve) => {
    wake = resolve
  })
  const stop = hub.listen(source.audience, {
    onRing(conversation, seq, newest) {
      source.note(conversation, seq, newest)
      wake()
    },
    onTyping(typing) {
      signals.push(typing)
      wake()
    },
    onBye(retryMs) {
      signals.push({ type: 'bye', retryMs })
      wake()
    },
  })
  const timer = setTimeout(wake, waitMs)
  signal.addEventListener('abort', wake, { once: true })
  try {
    let frames = await pullAll(source)
    if (!frames.length && !signal.aborted) {
      await woken
      // Nobody is to read on whose session has just ended.
      if (!signal.aborted) frames = await pullAll(source)
    }
    return { frames: [hello, ...frames, ...signals], cursor: source.cursor() }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', wake)
    stop()
  }
}

async function pullAll(source: FeedSource): Promise<FeedFrame[]> {
  const frames: FeedFrame[] = []
  for (let page = await source.pull(); page.length; page = await source.pull()) {
    for (const { frame } of page) frames.push(frame)
    if (frames.length >= MAX_FRAMES || frames.at(-1)?.type === 'resync') break
  }
  return frames
}
