import type { ConversationEvent } from '@shopbell/core/protocol'

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

/** Whether an event shows that an agent is in the conversation. */
export function involvesPerson(event: ConversationEvent): boolean {
  return (event.type === 'assigned' && event.agent !== null) || (event.type === 'message' && event.from.role === 'agent')
}
