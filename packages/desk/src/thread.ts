import { applyToHead, type ConversationEvent, type DeskConversation, follows } from '@shopbell/core/protocol'

/** A conversation at the desk: its head, and the end of its log as far as it was loaded. */
export interface Thread extends DeskConversation {
  /** Oldest first, without gaps; the last one's `seq` is `head.seq`. */
  events: readonly ConversationEvent[]
  /** The `seq` of the first of `events`, or of the event to come when there are none. */
  firstSeq: number
  /** Not of today: opened from a rating, and not in the list. */
  archived: boolean
}

/** A listed conversation, of which only the head is known yet. */
export function toThread(conversation: DeskConversation): Thread {
  return { ...conversation, events: [], firstSeq: conversation.head.seq + 1, archived: false }
}

/** Folds one event in; pure. A known event, and one that leaves a gap, give back the same object. */
export function applyToThread(thread: Thread, event: ConversationEvent): Thread {
  if (!follows(event, thread.head.seq)) return thread
  const head = applyToHead(thread.head, event)
  if (event.type === 'erased') return { ...thread, visitor: { id: '', signedIn: false }, head, events: [event], firstSeq: 1 }
  return { ...thread, head, events: [...thread.events, event], archived: thread.archived && head.status === 'closed' }
}

/** Puts a page of older events, which ends just before `firstSeq`, in front. */
export function prependToThread(thread: Thread, events: readonly ConversationEvent[]): Thread {
  const older = events.filter((event) => event.seq < thread.firstSeq)
  const first = older[0]
  if (!first) return thread
  return { ...thread, events: [...older, ...thread.events], firstSeq: first.seq }
}

/** Whether a person is waited for by whom this agent could answer: by nobody's visitor, or by one's own. */
export function waitsFor(thread: Thread, agent: string): boolean {
  const { waitingSince, assignee } = thread.head
  return waitingSince !== null && (assignee === null || assignee.id === agent)
}
