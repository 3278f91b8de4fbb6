import type { ShopBellError } from '@shopbell/core'
import type { Author, MessageContent, MessageEvent } from '@shopbell/core/protocol'
import type { OutgoingReply } from './reply-outbox.ts'

/** How far a message came; `received` is not an agent's, the rest are. */
export type Delivery = 'received' | 'sending' | 'retrying' | 'failed' | 'sent' | 'read'

/** A message as an agent sees it. */
export interface ReplyView {
  id: string
  /** Milliseconds since 1970. */
  at: number
  from: Author
  /** Null while a picture is on its way; then `picture` holds it. */
  content: MessageContent | null
  picture?: Blob
  delivery: Delivery
  error?: ShopBellError
}

/** A message of the log; `readUpTo` is how far the visitor has read. */
export function viewLogged({ id, at, seq, from, content }: MessageEvent, readUpTo: number): ReplyView {
  const delivery = from.role !== 'agent' ? 'received' : seq <= readUpTo ? 'read' : 'sent'
  return { id, at, from, content, delivery }
}

/** A reply that the server does not have yet. */
export function viewOutgoing({ id, createdAt, body, state, error }: OutgoingReply, from: Author): ReplyView {
  return {
    id,
    at: createdAt,
    from,
    content: body.content ?? null,
    ...(body.image && { picture: body.image.picture }),
    delivery: state,
    ...(error && { error }),
  }
}
