import type { AgentFace, EventsAnswer } from '@shopbell/core/protocol'
import { agentAuthor, agentDrafts, decideAssignee, decideClose, decideReply } from './agent-decisions.ts'
import { unknownConversation } from './conversation-log.ts'
import { agentFace } from './desk-sessions.ts'
import type { Draft } from './draft.ts'
import { eventRange, rangeQuery } from './event-range.ts'
import { ProblemError } from './problem.ts'
import { done, json, pathId, type Route, type RouteMaker } from './route.ts'
import type { Services } from './services.ts'
import { flag, text } from './shape.ts'
import { nullable, object } from './shape-compound.ts'
import { withUploads } from './uploads.ts'
import { decideRead } from './visitor-decisions.ts'
import { agentBatch, id, readMark } from './wire-shapes.ts'

const anyConversation = () => true

/** Conversations as agents use them; every agent may use every one. */
export function deskConversationRoutes(make: RouteMaker, { store, hub, log, take }: Services): Route[] {
  async function faceOf(name: string): Promise<AgentFace> {
    const account = (await store.agents()).find((agent) => agent.name === name)
    if (!account) throw new ProblemError('not-found', `There is no agent ${name.slice(0, 64)}.`)
    return agentFace(account)
  }

  return [
    make.agent({
      method: 'GET',
      path: '/v1/desk/conversations/{id}/events',
      summary: 'A part of the log, oldest first: history before a seq, or what follows after one.',
      query: rangeQuery,
      async run({ params, query }) {
        const conversation = pathId(params)
        if (!(await store.conversation(conversation))) throw unknownConversation(conversation)
        return json({ events: await store.events(conversation, eventRange(query)) } satisfies EventsAnswer)
      },
    }),
    make.agent({
      method: 'POST',
      path: '/v1/desk/conversations/{id}/messages',
      summary: 'Sends messages; a conversation that nobody has is taken.',
      body: agentBatch,
      async run({ params, body }, { agent }) {
        take('messages', `agent ${agent.id}`, body.items.length)
        const events = await log.append({
          conversation: pathId(params),
          mayTouch: anyConversation,
          wanted: agentDrafts(await withUploads(store, body.items), agentAuthor(agent)),
          decide: (situation, fresh) => decideReply(situation, fresh, agent),
        })
        return json({ events } satisfies EventsAnswer)
      },
    }),
    make.agent({
      method: 'PUT',
      path: '/v1/desk/conversations/{id}/read',
      summary: 'Says up to where the agents have read.',
      body: readMark,
      async run({ params, body }, { agent }) {
        take('marks', `agent ${agent.id}`)
        const wanted: Draft = { type: 'read', by: 'agent', ...body }
        const change = { conversation: pathId(params), mayTouch: anyConversation, wanted: [wanted], decide: decideRead }
        return json({ events: await log.append(change) } satisfies EventsAnswer)
      },
    }),
    make.agent({
      method: 'POST',
      path: '/v1/desk/conversations/{id}/typing',
      summary: 'Says that the agent is typing, or stopped; never kept.',
      status: 204,
      body: object({ on: flag }),
      async run({ params, body }, { agent }) {
        take('marks', `agent ${agent.id}`)
        const conversation = pathId(params)
        const record = await store.conversation(conversation)
        if (!record) throw unknownConversation(conversation)
        hub.signal({ type: 'typing', conversation, from: agentAuthor(agent), on: body.on }, record.visitor.id)
        return done()
      },
    }),
    make.agent({
      method: 'PUT',
      path: '/v1/desk/conversations/{id}/assignee',
      summary: 'Takes a conversation, hands it to another agent, or with null puts it back.',
      body: object({ id, agent: nullable(text({ max: 64 })) }),
      async run({ params, body }, { agent }) {
        take('marks', `agent ${agent.id}`)
        const wanted: Draft = { type: 'assigned', id: body.id, agent: body.agent === null ? null : await faceOf(body.agent) }
        const events = await log.append({
          conversation: pathId(params),
          mayTouch: anyConversation,
          wanted: [wanted],
          decide: (situation, fresh) => decideAssignee(situation, fresh, agent),
        })
        return json({ events } satisfies EventsAnswer)
      },
    }),
    make.agent({
      method: 'POST',
      path: '/v1/desk/conversations/{id}/close',
      summary: 'Closes a conversation, with or without asking for a rating.',
      body: object({ id, askRating: flag }),
      async run({ params, body }, { agent }) {
        take('marks', `agent ${agent.id}`)
        const wanted: Draft = { type: 'status', id: body.id, status: 'closed', by: 'agent', askRating: body.askRating }
        const change = { conversation: pathId(params), mayTouch: anyConversation, wanted: [wanted], decide: decideClose }
        return json({ events: await log.append(change) } satisfies EventsAnswer)
      },
    }),
  ]
}
