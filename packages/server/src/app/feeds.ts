import { runFeed } from '../hub/feed.ts'
import type { FeedSource } from '../hub/feed-source.ts'
import type { Hub } from '../hub/hub.ts'
import { pollFeed } from '../hub/long-poll.ts'
import { type FeedAnswer, json, type TextAnswer } from './route.ts'

/** A feed that somebody asked for. */
export interface FeedRequest {
  /** The session that it belongs to, and with which it ends. */
  session: string
  source: FeedSource
  /** Asked now and then; false ends the feed. */
  isAllowed: () => Promise<boolean>
}

/** The open feeds of a server. */
export interface Feeds {
  stream(feed: FeedRequest): FeedAnswer
  /** The same as one answer, after at most so many seconds. */
  poll(feed: FeedRequest, waitSeconds: number, signal: AbortSignal): Promise<TextAnswer>
  /** Ends the feeds of a session, here and at all other servers. */
  end(session: string): void
}

/** What {@link createFeeds} works with. */
export interface FeedsOptions {
  hub: Hub
  now: () => number
  heartbeatMs: number
  perSession: number
  onError: (error: unknown) => void
}

/**
 * Heartbeats from one look by itself to the next. There are few desks, and what they may see matters at once. Of shoppers there are
 * thousands, most of them idle: whatever is new is rung for, and where a ring was lost the lookout finds it.
 */
const LOOK_EVERY = { desk: 1, visitor: 20 }

/** Keeps the open feeds of a server. */
export function createFeeds({ hub, now, heartbeatMs, perSession, onError }: FeedsOptions): Feeds {
  const streams = createEnds()
  const polls = createEnds()
  hub.onSessionEnd((session) => {
    for (const end of [...streams.of(session), ...polls.of(session)]) end()
  })

  return {
    stream({ session, source, isAllowed }) {
      return {
        headers: new Headers({
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-cache, no-transform',
          'x-accel-buffering': 'no',
        }),
        open(output) {
          const audience = source.audience === 'desk' ? 'desk' : 'visitor'
          const [oldest, ...others] = streams.of(session)
          if (oldest && others.length + 1 >= perSession) oldest()
          const onEnd = () => streams.remove(session, end)
          const end = runFeed({ hub, source, output, now, heartbeatMs, lookEvery: LOOK_EVERY[audience], isAllowed, onError, onEnd })
          streams.add(session, end)
          return end
        },
      }
    },
    async poll({ session, source }, waitSeconds, signal) {
      const ending = new AbortController()
      const end = () => ending.abort()
      polls.add(session, end)
      const until = AbortSignal.any([signal, ending.signal])
      try {
        return json(await pollFeed({ hub, source, now, heartbeatMs, waitMs: waitSeconds * 1000, signal: until }))
      } finally {
        polls.remove(session, end)
      }
    },
    end: (session) => hub.endSession(session),
  }
}

/** How to end what belongs to a session, the oldest first. */
function createEnds() {
  const bySession = new Map<string, Set<() => void>>()
  return {
    of: (session: string): (() => void)[] => [...(bySession.get(session) ?? [])],
    add(session: string, end: () => void) {
      bySession.set(session, (bySession.get(session) ?? new Set()).add(end))
    },
    remove(session: string, end: () => void) {
      const ends = bySession.get(session)
      ends?.delete(end)
      if (!ends?.size) bySession.delete(session)
    },
  }
}
