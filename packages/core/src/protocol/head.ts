import type { PageContext } from './content.ts'
import type { AgentFace, ConversationStatus, RatingValues, Role } from './events.ts'

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
