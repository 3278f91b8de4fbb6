import type { ShopBellError } from './errors.ts'
import type { OutgoingMessage } from './message-outbox.ts'
import type { Author, Conversation, MessageContent, MessageEvent } from './protocol/index.ts'

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

/**
 * Makes what tells what the log and the outbox come to: what the server has, then what it does not have yet.
 * A message of the log in which nothing changed is the same object as the last time, and so is a list in which nothing did.
 */
export function createMessageViews(): (conversation: Conversation, waiting: readonly OutgoingMessage[]) => readonly ChatMessage[] {
  let events: readonly MessageEvent[] = []
  let logged: readonly ChatMessage[] = []
  let readUpTo = 0

  function viewLog({ messages, head }: Conversation) {
    const first = events[0]
    // Older pages come in front of what is known.
    const offset = first ? messages.indexOf(first) : 0
    const views = messages.map((event, i) => {
      const own = event.from.role === 'visitor'
      const delivery = own ? (event.seq <= head.read.agent ? 'read' : 'sent') : 'received'
      const before = events[i - offset] === event ? logged[i - offset] : undefined
      if (before?.delivery === delivery) return before
      return { id: event.id, seq: event.seq, at: event.at, from: event.from, content: event.content, delivery } as const
    })
    events = messages
    readUpTo = head.read.agent
    return views
  }

  return (conversation, waiting) => {
    const { head, messages } = conversation
    if (messages !== events || head.read.agent !== readUpTo) logged = viewLog(conversation)
    if (waiting.length === 0) return logged
    // For a moment a message can be in both: the log wins.
    const known = new Set(messages.map((event) => event.id))
    return [...logged, ...waiting.filter(({ id }) => !known.has(id)).map(viewWaiting)]
  }
}

function viewWaiting({ id, createdAt, body, keeping, state, error }: OutgoingMessage): ChatMessage {
  return {
    id,
    seq: null,
    at: createdAt,
    from: { role: 'visitor', id: '' },
    content: body.content ?? null,
    ...(body.image && { picture: body.image.picture }),
    delivery: keeping ? 'keeping' : state,
    ...(error && { error }),
  }
}
