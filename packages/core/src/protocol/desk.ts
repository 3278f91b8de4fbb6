import type { AgentFace, ConversationEvent, FeedFrame, RatingValues } from './events.ts'
import type { ConversationHead } from './head.ts'

/** The visitor of a conversation as agents see them. */
export interface DeskVisitor {
  id: string
  /** Whether the shop vouches for who they are. */
  signedIn: boolean
  name?: string
  email?: string
}

/** A line of the desk's list: a conversation without its messages. */
export interface DeskConversation {
  site: string
  visitor: DeskVisitor
  head: ConversationHead
}

/** A prepared reply; `key` is what an agent types after a slash. */
export interface CannedReply {
  key: string
  text: string
}

/** A rating of today, in its latest version. */
export interface DeskRating extends RatingValues {
  conversation: string
  site: string
  /** Time of the latest change, milliseconds since 1970. */
  at: number
}

/** Answer of `GET /v1/desk/conversations`; list and cursor are of one moment. */
export interface DeskAnswer {
  /** Where `GET /v1/desk/events?cursor=` goes on. */
  cursor: string
  epoch: string
  /** Everybody who can be given a conversation. */
  agents: AgentFace[]
  /** Prepared replies by site, then by locale. */
  replies: Record<string, Record<string, CannedReply[]>>
  /** What is open and what was closed today, the last active first. */
  conversations: DeskConversation[]
  /** Today's ratings, the newest first; `average` is null when there are none. */
  ratings: { average: number | null; count: number; list: DeskRating[] }
}

/** Answer of `POST` and `GET /v1/desk/session`; null when nobody is signed in. */
export interface DeskSessionAnswer {
  agent: AgentFace | null
}

/** A search that found nothing, counted. `last` is the time of the latest, milliseconds since 1970. */
export interface MissedSearch {
  site: string
  locale: string
  query: string
  count: number
  last: number
}

/** Answer of everything that appends to a conversation, and of reading its log. */
export interface EventsAnswer {
  events: ConversationEvent[]
}

/** Answer of `PUT /v1/uploads/{id}`: what an image message names. */
export interface UploadAnswer {
  upload: string
  width: number
  height: number
}

/** Answer of `GET /v1/events?wait=`: the frames so far, `hello` first, and where to go on. */
export interface FeedPage {
  frames: FeedFrame[]
  cursor: string
}
