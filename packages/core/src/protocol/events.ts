import type { MessageContent, PageContext } from './content.ts'

/** Who can speak in a conversation. */
export type Role = 'visitor' | 'agent' | 'assistant'

/** A face beside a message. `picture` is an absolute URL. */
export interface Author {
  role: Role
  id: string
  name?: string
  picture?: string
}

/** An agent as visitors see them. */
export interface AgentFace {
  id: string
  name: string
  picture?: string
}

/** `assistant`: nobody asked for a person yet; `waiting`: for a person; `active`: with an agent; `closed`. */
export type ConversationStatus = 'assistant' | 'waiting' | 'active' | 'closed'

interface Logged {
  /** The conversation it belongs to: a UUIDv7 made by the visitor's client. */
  conversation: string
  /** Its place in the conversation: 1, 2, 3 … without gaps, given by the server. */
  seq: number
  /** A UUIDv7 made by whoever caused it; the idempotency key for ever. */
  id: string
  /** Server time, milliseconds since 1970. */
  at: number
}

/** Somebody said something. */
export interface MessageEvent extends Logged {
  type: 'message'
  from: Author
  content: MessageContent
  context?: PageContext
}

/** One side has read everything up to and including `upTo`. */
export interface ReadEvent extends Logged {
  type: 'read'
  by: 'visitor' | 'agent'
  upTo: number
}

/** The conversation changed its status; `askRating` with `closed` asks the visitor for a rating. */
export interface StatusEvent extends Logged {
  type: 'status'
  status: ConversationStatus
  by: Role
  askRating?: boolean
  /** Where the visitor was when they asked for a person. */
  context?: PageContext
}

/** An agent took the conversation, handed it over, or (null) put it back. */
export interface AssignedEvent extends Logged {
  type: 'assigned'
  agent: AgentFace | null
}

/** What the visitor says of the conversation: `score` 1 (bad) … 5 (very good). */
export interface RatingValues {
  score: 1 | 2 | 3 | 4 | 5
  reasons: RatingReason[]
  comment: string
  /** Was it solved? `null` when the visitor did not say. */
  solved: boolean | null
}

/** Reasons to tick; the words for them belong to the page that shows them. */
export type RatingReason = 'fast' | 'friendly' | 'clear' | 'solved' | 'slow' | 'unfriendly' | 'unclear' | 'unsolved'

/** Every {@link RatingReason}, the good ones first. */
export const RATING_REASONS: readonly RatingReason[] = ['fast', 'friendly', 'clear', 'solved', 'slow', 'unfriendly', 'unclear', 'unsolved']

/** How long a rating can be changed after it was first given, in milliseconds. */
export const RATING_CHANGEABLE_MS = 24 * 60 * 60 * 1000

/** The visitor rated the conversation, or changed the rating. */
export interface RatingEvent extends Logged {
  type: 'rating'
  rating: RatingValues
}

/** The visitor deleted the conversation: the only event that is left of it, and the last one. Nothing before it exists any more. */
export interface ErasedEvent extends Logged {
  type: 'erased'
}

/** Everything that is logged; the conversation is the fold over these. */
export type ConversationEvent = MessageEvent | ReadEvent | StatusEvent | AssignedEvent | RatingEvent | ErasedEvent

/** Somebody is typing (`on`) or stopped; never logged, never replayed. */
export interface TypingSignal {
  type: 'typing'
  conversation: string
  from: Author
  on: boolean
}

/** First frame of every feed. `epoch` changes only when the log was restored from a backup. */
export interface HelloSignal {
  type: 'hello'
  epoch: string
  /** Server time, milliseconds since 1970. */
  now: number
  /** Seconds between two comments that keep the stream alive. */
  heartbeat: number
}

/** The cursor is of no use any more: drop what is cached and take a new snapshot. */
export interface ResyncSignal {
  type: 'resync'
  reason: 'epoch' | 'retention'
}

/** The server is going away; come back after about `retryMs` milliseconds. */
export interface ByeSignal {
  type: 'bye'
  retryMs: number
}

/** Everything that a feed can carry. */
export type FeedFrame = ConversationEvent | TypingSignal | HelloSignal | ResyncSignal | ByeSignal

const LOGGED = new Set<string>(['message', 'read', 'status', 'assigned', 'rating', 'erased'])

/** Whether an event can be folded into a log of which everything up to `seq` is known; what erases a log needs nothing of it. */
export function follows(event: ConversationEvent, seq: number): boolean {
  return event.type === 'erased' ? event.seq > seq : event.seq === seq + 1
}

/** Whether a frame is a logged event of a type that this version knows; newer types are to be ignored. */
export function isConversationEvent(frame: { type: string }): frame is ConversationEvent {
  return LOGGED.has(frame.type)
}
