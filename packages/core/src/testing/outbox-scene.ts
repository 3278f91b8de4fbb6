import type { Chat } from '../chat.ts'
import { createClient } from '../client.ts'
import type { ChatMessage } from '../message-view.ts'
import { createMemoryStorage } from '../storage.ts'
import { createFakeTransport } from './fake-transport.ts'

/** The part of the outbox that is nobody's in particular. */
export const PART = 'shopbell:demo@:anonymous'

/** A browser whose outbox says what happens to it, and a server. */
export function setUpOutbox() {
  const transport = createFakeTransport()
  const storage = createMemoryStorage()
  const outbox = storage.outbox as NonNullable<typeof storage.outbox>
  const open = () => createClient({ transport, storage, site: 'demo' })
  const texts = () =>
    [...transport.logs.values()]
      .flat()
      .flatMap((event) => (event.type === 'message' && event.content.kind === 'text' ? event.content.text : []))
  return { transport, storage, outbox, open, texts }
}

/** Says it, and answers with the id. */
export const say = (chat: Chat, text: string) => chat.send({ kind: 'text', text })
/** Whether the first message is that far. */
export const first = (delivery: string) => (messages: readonly ChatMessage[]) => messages[0]?.delivery === delivery
/** Whether there are so many messages, all of them sent. */
export const allSent = (count: number) => (messages: readonly ChatMessage[]) =>
  messages.length === count && messages.every(({ delivery }) => delivery === 'sent')
