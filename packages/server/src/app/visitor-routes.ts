import type { VisitorAnswer } from '@shopbell/core/protocol'
import { done, json, type Route, type RouteMaker } from './route.ts'
import type { Services } from './services.ts'

/** Nobody has more conversations; what is above is deleted all the same. */
const MAX_CONVERSATIONS = 1000

/** What a visitor may ask of what is kept of them. */
export function visitorRoutes(make: RouteMaker, { store, hub, feeds, take, now }: Services): Route[] {
  return [
    make.visitor({
      method: 'GET',
      path: '/v1/visitor',
      summary: 'What is kept of the visitor: who they are, and the ids of all conversations, the latest first.',
      async run(_, { visitor }) {
        take('marks', visitor.id)
        const { id, signedIn, name, email } = visitor
        const list = await store.conversationsOf(id, { conversations: MAX_CONVERSATIONS, events: 0 })
        const answer: VisitorAnswer = {
          visitor: { id, signedIn, ...(name !== undefined && { name }), ...(email !== undefined && { email }) },
          conversations: list.map(({ head }) => head.id),
        }
        return json(answer)
      },
    }),
    make.visitor({
      method: 'DELETE',
      path: '/v1/visitor',
      summary: 'Deletes the visitor for good: sessions, conversations, ratings and pictures.',
      status: 204,
      async run(_, { visitor }) {
        take('marks', visitor.id)
        const { sessions, left } = await store.eraseVisitor(visitor.id, now())
        for (const { visitor: nobody, event } of left)
          hub.ring({ conversation: event.conversation, visitor: nobody, seq: event.seq }, [event])
        for (const session of sessions) feeds.end(session)
        return done()
      },
    }),
  ]
}
