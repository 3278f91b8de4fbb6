import type { ReadableAtom } from 'nanostores'
import type { ShopBellError } from './errors.ts'
import { createKeptMessages } from './kept-messages.ts'
import { createOutbox, type Outgoing } from './outbox.ts'
import { type ConversationEvent, createId, type ImageContent, type PageContext, type VisitorContent } from './protocol/index.ts'
import type { Session } from './session.ts'
import type { ClientStorage } from './storage.ts'

/** A message on its way: content, or a picture that is still to be uploaded. */
export interface OutgoingBody {
  conversation: string
  content?: VisitorContent
  image?: { picture: Blob; name?: string }
  context: PageContext
  handoff: boolean
}

/** A message that waits in the outbox. */
export type OutgoingMessage = Outgoing<OutgoingBody>

/** The visitor's messages that the server does not have yet. */
export interface MessageOutbox {
  $items: ReadableAtom<readonly OutgoingMessage[]>
  add(body: OutgoingBody): string
  retry(id?: string): void
  /** Tries at once what is only waiting for its next try. */
  retryWaiting(): void
  remove(id: string): void
  /** Sends what was written in one conversation into another. */
  move(from: string, to: string): void
  /** Puts back what was kept in the storage. */
  restore(): Promise<void>
  stop(): void
}

/** Options of {@link createMessageOutbox}. */
export interface MessageOutboxOptions {
  session: Session
  storage: ClientStorage
  storageKey: string
  /** Begins the session and decides which conversation goes on; asked before each delivery. */
  prepare: () => Promise<void>
  /** The conversation that something written in this one goes to by now. */
  destination: (conversation: string) => string
  /** Takes the events that the messages became. */
  receive: (events: ConversationEvent[]) => Promise<void>
  onFailed: (id: string, error: ShopBellError) => void
  random: () => number
}

/** Makes the outbox of a conversation. Texts are kept in the storage until the server has them; pictures in memory. */
export function createMessageOutbox(options: MessageOutboxOptions): MessageOutbox {
  const { session, prepare, destination, receive, onFailed } = options
  const kept = createKeptMessages(options.storage, `${options.storageKey}:outbox`)

  async function deliver(batch: readonly OutgoingMessage[]) {
    // Preparing may move what waits into another conversation: look at the items as they are afterwards.
    await prepare()
    for (const { body } of batch) move(body.conversation, destination(body.conversation))
    const now = batch.map((item) => outbox.$items.get().find(({ id }) => id === item.id) ?? item)
    const first = now[0] as OutgoingMessage
    const { conversation, context, handoff } = first.body
    const items = await Promise.all(now.map(async (item) => ({ id: item.id, content: item.body.content ?? (await upload(item)) })))
    const body = { items, context, ...(handoff && { handoff }) }
    const path = `/v1/conversations/${conversation}/messages`
    const answer = (await session.request({ method: 'POST', path, body })) as { events: ConversationEvent[] }
    await receive(answer.events)
  }

  async function upload({ id, body: { image } }: OutgoingMessage): Promise<ImageContent> {
    const { picture, name } = image as { picture: Blob; name?: string }
    const path = `/v1/uploads/${id}`
    const answer = (await session.request({ method: 'PUT', path, body: picture, type: picture.type })) as Omit<
      ImageContent,
      'kind' | 'name'
    >
    return { kind: 'image', upload: answer.upload, width: answer.width, height: answer.height, ...(name !== undefined && { name }) }
  }

  /** What may share one request: the same conversation, page and wish; a picture goes alone. */
  function takeBatch(waiting: readonly OutgoingMessage[]): readonly OutgoingMessage[] {
    const { body } = waiting[0] as OutgoingMessage
    if (body.image) return waiting.slice(0, 1)
    const other = waiting.findIndex(
      (item) =>
        item.body.image || item.body.conversation !== body.conversation || item.body.handoff !== body.handoff || !sameContext(item, body),
    )
    return waiting.slice(0, Math.min(20, other < 0 ? waiting.length : other))
  }

  const outbox = createOutbox<OutgoingBody>({
    deliver,
    takeBatch,
    onFailed: ({ id }, error) => onFailed(id, error),
    random: options.random,
  })
  const stopSaving = outbox.$items.listen((items) => {
    kept.save(items.filter(({ body }) => body.content).map(({ id, createdAt, body }) => ({ id, createdAt, body })))
  })

  function move(from: string, to: string) {
    if (from === to) return
    outbox.change((item) => (item.body.conversation === from ? { ...item, body: { ...item.body, conversation: to } } : item))
  }

  return {
    $items: outbox.$items,
    add(body) {
      const item = { id: createId(), createdAt: Date.now(), body }
      outbox.add(item)
      return item.id
    },
    retry: outbox.retry,
    retryWaiting() {
      for (const item of outbox.$items.get()) if (item.state === 'retrying') return outbox.retry(item.id)
    },
    remove: outbox.remove,
    move,
    restore: async () => outbox.restore(await kept.read()),
    stop() {
      stopSaving()
      outbox.stop()
    },
  }
}

function sameContext(item: OutgoingMessage, body: OutgoingBody): boolean {
  return JSON.stringify(item.body.context) === JSON.stringify(body.context)
}
