import { applyToHead } from './apply-to-head.ts'
import { type ConversationEvent, follows, type MessageEvent } from './events.ts'
import { type ConversationHead, emptyHead } from './head.ts'
import { isNotice, type NoticeEvent } from './notice.ts'

/** A head with the last page of its log, taken in one transaction. */
export interface ConversationSnapshot {
  head: ConversationHead
  /** The newest events, oldest first; the last one's `seq` is `head.seq`. */
  events: ConversationEvent[]
}

/** A conversation as a client holds it: the head, and the messages and notices known so far, oldest first. */
export interface Conversation {
  head: ConversationHead
  messages: MessageEvent[]
  notices: NoticeEvent[]
  /** The `seq` of the oldest event known; 1 means that the whole log is here. */
  firstSeq: number
}

/** A conversation that nothing has happened in yet. */
export function emptyConversation(id: string): Conversation {
  return { head: emptyHead(id), messages: [], notices: [], firstSeq: 1 }
}

/** A conversation from what the server sent first. */
export function fromSnapshot({ head, events }: ConversationSnapshot): Conversation {
  return { head, messages: events.filter(isMessage), notices: events.filter(isNotice), firstSeq: events[0]?.seq ?? head.seq + 1 }
}

/**
 * Folds one event of the log into a conversation; pure, and the only way in for everybody's messages.
 * A known event gives back the same object. An event that leaves a gap does too: see {@link leavesGap}.
 */
export function applyEvent(conversation: Conversation, event: ConversationEvent): Conversation {
  if (!follows(event, conversation.head.seq)) return conversation
  const head = applyToHead(conversation.head, event)
  if (event.type === 'erased') return { head, messages: [], notices: [], firstSeq: 1 }
  if (isMessage(event)) return { ...conversation, head, messages: [...conversation.messages, event] }
  if (isNotice(event)) return { ...conversation, head, notices: [...conversation.notices, event] }
  return { ...conversation, head }
}

/** Whether events are missing between the conversation and this event. */
export function leavesGap(conversation: Conversation, event: ConversationEvent): boolean {
  return event.seq > conversation.head.seq && !follows(event, conversation.head.seq)
}

/** Adds a page of older events (oldest first, ending just before `firstSeq`) in front; the head stays. */
export function prependEvents(conversation: Conversation, events: ConversationEvent[]): Conversation {
  const older = events.filter((event) => event.seq < conversation.firstSeq)
  const first = older[0]
  if (!first) return conversation
  return {
    ...conversation,
    messages: [...older.filter(isMessage), ...conversation.messages],
    notices: [...older.filter(isNotice), ...conversation.notices],
    firstSeq: first.seq,
  }
}

function isMessage(event: ConversationEvent): event is MessageEvent {
  return event.type === 'message'
}
