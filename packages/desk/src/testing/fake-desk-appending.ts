import type { AgentContent, AgentFace, ConversationHead } from '@shopbell/core/protocol'
import { MEI, type NewEvent } from './fake-desk.ts'
import { problem } from './fake-desk-wire.ts'

interface Given {
  id?: string
  items?: { id: string; content: AgentContent }[]
  upTo?: number
  agent?: string | null
  askRating?: boolean
}

/** The events that an agent's request becomes, with their ids. */
export function appendingEvents(
  action: string,
  head: ConversationHead,
  agents: readonly AgentFace[],
  given: Given,
): { event: NewEvent; id: string }[] {
  const id = given.id ?? ''
  const active = { event: { type: 'status', status: 'active', by: 'agent' } as const, id: `${id || given.items?.[0]?.id}-active` }
  switch (action) {
    case 'read':
      return [{ event: { type: 'read', by: 'agent', upTo: given.upTo ?? 0 }, id }]
    case 'close':
      return [{ event: { type: 'status', status: 'closed', by: 'agent', askRating: given.askRating === true }, id }]
    case 'assignee': {
      const agent = agents.find((each) => each.id === given.agent) ?? null
      if (agent?.id === MEI.id && head.assignee && head.assignee.id !== MEI.id) throw problem('already-taken')
      const waiting = { event: { type: 'status', status: 'waiting', by: 'agent' } as const, id: `${id}-waiting` }
      return [{ event: { type: 'assigned', agent }, id }, agent ? active : waiting]
    }
    case 'messages': {
      const messages = (given.items ?? []).map((item) => ({
        event: { type: 'message', from: { role: 'agent', ...MEI }, content: item.content } as NewEvent,
        id: item.id,
      }))
      const taken = { event: { type: 'assigned', agent: MEI } as const, id: `${given.items?.[0]?.id}-assigned` }
      return head.assignee ? messages : [taken, active, ...messages]
    }
    default:
      throw problem('not-found')
  }
}
