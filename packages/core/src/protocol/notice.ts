import type { AssignedEvent, ConversationEvent, StatusEvent } from './events.ts'

/** What a conversation says between its messages: a person was asked for, somebody joined, the chat was closed. */
export type NoticeEvent = StatusEvent | AssignedEvent

/** Whether an event is one to be told in a line of its own. */
export function isNotice(event: ConversationEvent): event is NoticeEvent {
  return event.type === 'status' || event.type === 'assigned'
}
