import { contentPreview } from './content-preview.ts'
import type { ConversationEvent, MessageEvent } from './events.ts'
import { type ConversationHead, emptyHead } from './head.ts'

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
