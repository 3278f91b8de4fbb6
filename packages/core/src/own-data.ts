import type { Chat } from './chat.ts'
import { ShopBellError } from './errors.ts'
import type { ConversationEvent, VisitorAnswer } from './protocol/index.ts'

/** Everything that the server keeps of a visitor. */
export interface OwnData {
  visitor: VisitorAnswer['visitor']
  /** The latest first; the events of each, oldest first. */
  conversations: { id: string; events: ConversationEvent[] }[]
}

const PAGE = 200

/** Reads everything that the server keeps of a chat's visitor. Rejects with a ShopBellError. */
export async function readOwnData(chat: Chat): Promise<OwnData> {
  const { visitor, conversations } = (await chat.session.request({ method: 'GET', path: '/v1/visitor' })) as VisitorAnswer
  const data: OwnData = { visitor, conversations: [] }
  for (const id of conversations) data.conversations.push({ id, events: await readLog(chat, id) })
  return data
}

async function readLog(chat: Chat, id: string): Promise<ConversationEvent[]> {
  const events: ConversationEvent[] = []
  for (;;) {
    const path = `/v1/conversations/${id}/events?after=${events.at(-1)?.seq ?? 0}&limit=${PAGE}`
    const { events: page } = (await chat.session.request({ method: 'GET', path })) as { events?: ConversationEvent[] }
    if (!Array.isArray(page))
      throw new ShopBellError('bad-response', 'The server answered something else where a conversation was wanted; ask again.')
    events.push(...page)
    if (page.length < PAGE) return events
  }
}
