import { type ConversationEvent, type ConversationHead, createId } from '@shopbell/core/protocol'

/** When something last happened in a conversation; milliseconds since 1970, 0 for never. */
export interface ConversationTimes {
  lastAt: number
  closedAt: number
  ratedAt: number
}

/** The times after some more events. */
export function conversationTimes(times: ConversationTimes, events: readonly ConversationEvent[]): ConversationTimes {
  let { lastAt, closedAt, ratedAt } = times
  for (const event of events) {
    lastAt = event.at
    if (event.type === 'status' && event.status === 'closed') closedAt = event.at
    if (event.type === 'rating') ratedAt = event.at
  }
  return { lastAt, closedAt, ratedAt }
}

/** The upload that an event's picture is. */
export function uploadIn(event: ConversationEvent): string[] {
  const content = event.type === 'message' ? event.content : undefined
  return content?.kind === 'image' ? [content.upload.split('.')[0] ?? ''] : []
}

/** What a conversation becomes when its visitor is erased: one event, which follows on what was there, and a visitor who is nobody. */
export function erasedConversation({ id, seq }: ConversationHead, at: number): { visitor: string; event: ConversationEvent } {
  return { visitor: `v_${crypto.randomUUID()}`, event: { type: 'erased', conversation: id, seq: seq + 1, id: createId(at), at } }
}

/** Whether an event shows that an agent is in the conversation. */
export function involvesPerson(event: ConversationEvent): boolean {
  return (event.type === 'assigned' && event.agent !== null) || (event.type === 'message' && event.from.role === 'agent')
}
