import { parseCursor } from '@shopbell/core/protocol'
import { createDeskSource } from '../hub/desk-source.ts'
import { createVisitorSource } from '../hub/visitor-source.ts'
import { numeral } from './event-range.ts'
import { ProblemError } from './problem.ts'
import type { Route, RouteMaker } from './route.ts'
import type { Services } from './services.ts'
import { text } from './shape.ts'
import { object, optional } from './shape-compound.ts'

const feedQuery = object({ cursor: optional(text({ min: 0, max: 8000 })), wait: optional(numeral(0, 55)) })

/** What is new, as it happens. */
export function feedRoutes(make: RouteMaker, { store, feeds, sessions, deskSessions }: Services): Route[] {
  return [
    make.visitor({
      method: 'GET',
      path: '/v1/events',
      summary: 'The feed of the visitor: Server-Sent Events, or with wait one JSON answer.',
      query: feedQuery,
      async run({ request, query }, session) {
        const cursor = query.cursor ? parseCursor(query.cursor) : undefined
        if (query.cursor && !cursor)
          throw new ProblemError('invalid-request', 'The cursor is not one; leave it out to begin at the beginning.')
        const source = await createVisitorSource(store, session.visitor.id, cursor)
        const feed = { session: session.id, source, isAllowed: () => sessions.isActive(session) }
        return query.wait === undefined ? feeds.stream(feed) : feeds.poll(feed, query.wait, request.signal)
      },
    }),
    make.agent({
      method: 'GET',
      path: '/v1/desk/events',
      summary: 'The feed of all conversations; the SSE id of each frame is the next cursor.',
      query: feedQuery,
      async run({ request, query }, session) {
        const source = await createDeskSource(store, query.cursor || undefined)
        const feed = { session: session.hash, source, isAllowed: () => deskSessions.isActive(session) }
        return query.wait === undefined ? feeds.stream(feed) : feeds.poll(feed, query.wait, request.signal)
      },
    }),
  ]
}
