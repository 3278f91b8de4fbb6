import type { ShopBellError } from './errors.ts'
import type { OutgoingMessage } from './message-outbox.ts'
import type { Author, Conversation, MessageContent } from './protocol/index.ts'

/** How far a message came. `received` is somebody else's; the rest are the visitor's own, `keeping` until it would survive a reload. */
export type Delivery = 'received' | 'keeping' | 'sending' | 'retrying' | 'failed' | 'sent' | 'read'

/** A message as a person sees it. */
export interface ChatMessage {
  id: string
  /** Null until the server has it. */
  seq: number | null
  /** Milliseconds since 1970: the server's time, or ours until it has it. */
  at: number
  from: Author
  /** Null while a picture is on its way; then `picture` holds it. */
  content: MessageContent | null
  picture?: Blob
  delivery: Delivery
  error?: ShopBellError
}

/** What the log and the outbox come to: what the server has, then what it does not have yet. */
export function viewMessages(conversation: Conversation, waiting: readonly OutgoingMessage[]): readonly ChatMessage[] {
  const { head, messages } = conversation
  const logged = messages.map((event): ChatMessage => {
    const own = event.from.role === 'visitor'
    const delivery = own ? (event.seq <= head.read.agent ? 'read' : 'sent') : 'received'
    return { id: event.id, seq: event.seq, at: event.at, from: event.from, content: event.content, delivery }
  })
  // For a moment a message can be in both: the log wins.
  const known = new Set(messages.map((event) => event.id))
  const pending = waiting.flatMap((item): ChatMessage | never[] =>
    known.has(item.id)
      ? []
      : {
          id: item.id,
          seq: null,
          at: item.createdAt,
          from: { role: 'visitor', id: '' },
          content: item.body.content ?? null,
          ...(item.body.image && { picture: item.body.image.picture }),
          delivery: item.keeping ? 'keeping' : item.state,
          ...(item.error && { error: item.error }),
        },
  )
  return [...logged, ...pending]
}
