import type { ConversationEvent, ResyncSignal } from '@shopbell/core/protocol'
import type { Audience } from './hub.ts'

/** A frame out of the log, with its SSE id where the feed has any: the cursor to go on from after it. */
export interface SourceFrame {
  frame: ConversationEvent | ResyncSignal
  id?: string
}

/** What a feed pulls from: one reader's place in the store. */
export interface FeedSource {
  audience: Audience
  epoch: string
  /** Where to go on after what was pulled so far. */
  cursor(): string
  /** Notes that there may be something new in a conversation, up to a `seq` when that is known, or anywhere; `newest` are its last events. */
  note(conversation?: string, seq?: number, newest?: readonly ConversationEvent[]): void
  /** The next frames in order; none when there is nothing more. After a `resync` nothing follows. */
  pull(): Promise<SourceFrame[]>
}

/** Events that are read from the store at once. */
export const PAGE = 100
