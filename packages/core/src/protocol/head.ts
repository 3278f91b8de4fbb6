import { contentPreview, type PageContext } from './content.ts'
import type { AgentFace, ConversationEvent, ConversationStatus, MessageEvent, RatingValues, Role } from './events.ts'

/** What a conversation comes to without its messages: the fold of {@link applyToHead} over its log. */
export interface ConversationHead {
  id: string
  /** The `seq` of the last event folded in; 0 before the first. */
  seq: number
  status: ConversationStatus
  /** Time of the first event, or 0 when there is none. */
  startedAt: number
  assignee: AgentFace | null
  /** Everything up to this `seq` was read by that side. */
  read: { visitor: number; agent: number }
  /** Messages of the other side that came after that side last read to the end. */
  unread: { visitor: number; agent: number }
  /** Since when the visitor waits for an answer by a person, or null. */
  waitingSince: number | null
  context: PageContext | null
  lastMessage: { seq: number; at: number; role: Role; preview: string } | null
  rating: (RatingValues & { firstAt: number; at: number }) | null
  /** True after a close that asked for a rating, until one is given or the conversation goes on. */
  askRating: boolean
  /** Set when the visitor deleted the conversation; nobody can add to it. */
  erased?: true
}

/** A conversation that nothing has happened in yet. */
export function emptyHead(id: string): ConversationHead {
  return {
    id,
    seq: 0,
    status: 'assistant',
    startedAt: 0,
    assignee: null,
    read: { visitor: 0, agent: 0 },
    unread: { visitor: 0, agent: 0 },
    waitingSince: null,
    context: null,
    lastMessage: null,
    rating: null,
    askRating: false,
  }
}

/** Folds one event into a head; pure. The event's `seq` must be `head.seq + 1`, except for one that erases. */
export function applyToHead(head: ConversationHead, event: ConversationEvent): ConversationHead {
  const next = { ...head, seq: event.seq, startedAt: head.startedAt || event.at }
  switch (event.type) {
    case 'message':
      return withMessage(next, event)
    case 'read':
      return withRead(next, event.by, event.upTo)
    case 'status':
      return {
        ...next,
        status: event.status,
        context: event.context ?? next.context,
        assignee: event.status === 'active' ? next.assignee : null,
        waitingSince: event.status === 'waiting' ? (next.waitingSince ?? event.at) : event.status === 'active' ? next.waitingSince : null,
        askRating: event.status === 'closed' && event.askRating === true && next.rating === null,
        // A rating is about what was closed; going on starts the next stretch, to be rated anew.
        rating: head.status === 'closed' && event.status !== 'closed' ? null : next.rating,
      }
    case 'assigned':
      return { ...next, assignee: event.agent }
    case 'rating':
      return {
        ...next,
        rating: { ...event.rating, firstAt: head.rating?.firstAt ?? event.at, at: event.at },
        askRating: false,
      }
    case 'erased':
      return { ...emptyHead(head.id), seq: event.seq, status: 'closed', startedAt: event.at, erased: true }
  }
}

function withMessage(head: ConversationHead, event: MessageEvent): ConversationHead {
  const { role } = event.from
  const own = role === 'visitor'
  return {
    ...head,
    context: event.context ?? head.context,
    lastMessage: { seq: event.seq, at: event.at, role, preview: contentPreview(event.content) },
    unread: {
      visitor: own ? head.unread.visitor : head.unread.visitor + 1,
      agent: own ? head.unread.agent + 1 : head.unread.agent,
    },
    waitingSince: role === 'agent' ? null : own && head.status !== 'assistant' ? (head.waitingSince ?? event.at) : head.waitingSince,
  }
}

function withRead(head: ConversationHead, by: 'visitor' | 'agent', upTo: number): ConversationHead {
  const caughtUp = upTo >= (head.lastMessage?.seq ?? 0)
  return {
    ...head,
    read: { ...head.read, [by]: Math.max(head.read[by], upTo) },
    unread: caughtUp ? { ...head.unread, [by]: 0 } : head.unread,
  }
}
