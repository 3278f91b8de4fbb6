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
  const bySession = new Map<string, Set<() => void>>()
  hub.onSessionEnd((session) => {
    for (const end of [...(bySession.get(session) ?? [])]) end()
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
          const open = bySession.get(session) ?? new Set()
          const [oldest] = open
          if (oldest && open.size >= perSession) oldest()
          const onEnd = () => {
            open.delete(end)
            if (!open.size && bySession.get(session) === open) bySession.delete(session)
          }
          const end = runFeed({ hub, source, output, now, heartbeatMs, lookEvery: LOOK_EVERY[audience], isAllowed, onError, onEnd })
          bySession.set(session, open.add(end))
          return end
        },
      }
    },
    async poll({ source }, waitSeconds, signal) {
      return json(await pollFeed({ hub, source, now, heartbeatMs, waitMs: waitSeconds * 1000, signal }))
    },
    end: (session) => hub.endSession(session),
  }
}
