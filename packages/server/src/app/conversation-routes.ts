import type { EventsAnswer } from '@shopbell/core/protocol'
import type { ConversationRecord } from '../store/store.ts'
import { createAssistant } from './assistant.ts'
import { unknownConversation } from './conversation-log.ts'
import type { Draft } from './draft.ts'
import { eventRange, rangeQuery } from './event-range.ts'
import { done, json, pathId, type Route, type RouteMaker } from './route.ts'
import type { Services } from './services.ts'
import type { VisitorSession } from './sessions.ts'
import { flag } from './shape.ts'
import { object, optional } from './shape-compound.ts'
import { withUploads } from './uploads.ts'
import {
  decideHandoff,
  decideMessages,
  decideRating,
  decideRead,
  derivedIds,
  ratingDraft,
  visitorAuthor,
  visitorDrafts,
} from './visitor-decisions.ts'
import { id, pageContext, ratingValues, readMark, visitorBatch } from './wire-shapes.ts'

const handoffBody = object({ id, context: optional(pageContext) })
const ratingBody = object({ id, rating: ratingValues })

/** Conversations as visitors use them. */
export function conversationRoutes(make: RouteMaker, services: Services): Route[] {
  const { store, hub, log, take, now, siteOf } = services
  const isOwn =
    ({ visitor }: VisitorSession) =>
    (record: ConversationRecord) =>
      record.visitor.id === visitor.id
  const beginFor = ({ visitor }: VisitorSession) => ({ site: visitor.site, visitor: visitor.id })

  async function ownConversation(conversation: string, session: VisitorSession): Promise<void> {
    const record = await store.conversation(conversation)
    if (!record || !isOwn(session)(record)) throw unknownConversation(conversation)
  }

  return [
    make.visitor({
      method: 'POST',
      path: '/v1/conversations/{id}/messages',
      summary: 'Sends messages; the first ones of an unknown conversation begin it.',
      body: visitorBatch,
      async run({ request, params, body }, session) {
        const { items, context, handoff } = body
        take('messages', session.visitor.id, items.length)
        const wanted = visitorDrafts(await withUploads(store, items), visitorAuthor(session.visitor), context)
        const ids = items.map((item) => item.id)
        const assistant = createAssistant(siteOf(session.visitor.site, request))
        const handoffAfter = handoff ? ids.at(-1) : undefined
        const events = await log.append({
          conversation: pathId(params),
          beginFor: beginFor(session),
          mayTouch: isOwn(session),
          wanted,
          lookUp: derivedIds(ids),
          decide: (situation, fresh) => decideMessages(situation, fresh, { assistant, handoffAfter, context }),
        })
        return json({ events } satisfies EventsAnswer)
      },
    }),
    make.visitor({
      method: 'POST',
      path: '/v1/conversations/{id}/handoff',
      summary: 'Asks for a person.',
      body: handoffBody,
      async run({ params, body }, session) {
        take('messages', session.visitor.id)
        const wanted: Draft = {
          type: 'status',
          id: body.id,
          status: 'waiting',
          by: 'visitor',
          ...(body.context && { context: body.context }),
        }
        const events = await log.append({
          conversation: pathId(params),
          beginFor: beginFor(session),
          mayTouch: isOwn(session),
          wanted: [wanted],
          decide: decideHandoff,
        })
        return json({ events } satisfies EventsAnswer)
      },
    }),
    make.visitor({
      method: 'GET',
      path: '/v1/conversations/{id}/events',
      summary: 'A part of the log, oldest first: history before a seq, or what follows after one.',
      query: rangeQuery,
      async run({ params, query }, session) {
        await ownConversation(pathId(params), session)
        return json({ events: await store.events(pathId(params), eventRange(query)) } satisfies EventsAnswer)
      },
    }),
    make.visitor({
      method: 'PUT',
      path: '/v1/conversations/{id}/read',
      summary: 'Says up to where the visitor has read.',
      body: readMark,
      async run({ params, body }, session) {
        take('marks', session.visitor.id)
        const wanted: Draft = { type: 'read', by: 'visitor', ...body }
        const change = { conversation: pathId(params), mayTouch: isOwn(session), wanted: [wanted], decide: decideRead }
        return json({ events: await log.append(change) } satisfies EventsAnswer)
      },
    }),
    make.visitor({
      method: 'POST',
      path: '/v1/conversations/{id}/typing',
      summary: 'Says that the visitor is typing, or stopped; never kept.',
      status: 204,
      body: object({ on: flag }),
      async run({ params, body }, session) {
        take('marks', session.visitor.id)
        const conversation = pathId(params)
        await ownConversation(conversation, session)
        hub.signal({ type: 'typing', conversation, from: visitorAuthor(session.visitor), on: body.on }, session.visitor.id)
        return done()
      },
    }),
    make.visitor({
      method: 'PUT',
      path: '/v1/conversations/{id}/rating',
      summary: 'Rates the conversation, or changes the rating within a day.',
      body: ratingBody,
      async run({ params, body }, session) {
        take('marks', session.visitor.id)
        const events = await log.append({
          conversation: pathId(params),
          mayTouch: isOwn(session),
          wanted: [ratingDraft(body.id, body.rating)],
          decide: (situation, fresh) => decideRating(situation, fresh, now()),
        })
        return json({ events } satisfies EventsAnswer)
      },
    }),
  ]
}
