import { computed, type ReadableAtom } from 'nanostores'
import { type ConversationLog, createConversationLog } from './conversation-log.ts'
import { ShopBellError } from './errors.ts'
import { type ConnectionStatus, createFeed, type Feed } from './feed.ts'
import { createMessageOutbox } from './message-outbox.ts'
import { type ChatMessage, viewMessages } from './message-view.ts'
import {
  type Author,
  type ConversationEvent,
  type ConversationHead,
  createId,
  type FeedFrame,
  isConversationEvent,
  MAX_TEXT,
  type NoticeEvent,
  type PageContext,
  type RatingValues,
  type SessionAnswer,
  type VisitorContent,
} from './protocol/index.ts'
import { createSession, type GetIdentity, type Visitor } from './session.ts'
import { agreeOnBeginning } from './shared-beginning.ts'
import type { ClientStorage } from './storage.ts'
import type { Transport } from './transport.ts'
import { createTyping } from './typing.ts'

/** One visitor's conversation with a shop. Stores to read, verbs to call; nothing is asked of the server before it is needed. */
export interface Chat {
  /** False when the shop says who the visitor is. */
  readonly anonymous: boolean
  $visitor: ReadableAtom<Visitor | null>
  $head: ReadableAtom<ConversationHead>
  /** What the log and the outbox come to, oldest first. */
  $messages: ReadableAtom<readonly ChatMessage[]>
  /** What happened between the messages, oldest first. */
  $notices: ReadableAtom<readonly NoticeEvent[]>
  /** Whether older messages can be loaded. */
  $hasEarlier: ReadableAtom<boolean>
  $typing: ReadableAtom<Author | null>
  $connection: ReadableAtom<ConnectionStatus>
  /** Goes on with what was kept: the session, and messages that were not sent yet. Does nothing when there is neither. */
  resume(): Promise<void>
  /** Sends; the answer is the message's id. It is shown at once, and tried until the server has it. */
  send(content: VisitorContent, options?: SendOptions): string
  /** Uploads a picture and sends it; shown at once. */
  sendImage(picture: Blob, options?: SendOptions & { name?: string }): string
  /** Tries at once what waits; with an id, also a message that was refused. */
  retry(id?: string): void
  /** Gives up a message that was not sent. */
  discard(id: string): void
  /** Asks for a person. */
  askPerson(): Promise<void>
  /** Tells the other side that everything shown was read. */
  markRead(): Promise<void>
  setTyping(on: boolean): void
  loadEarlier(): Promise<void>
  /** Rates the conversation, or changes the rating within a day. */
  rate(rating: RatingValues): Promise<void>
  /** Tries the connection and the outbox now, because the host knows that the network is back. */
  wake(): void
  /** Signs out: forgets the session, here and on the server. */
  end(): Promise<void>
  stop(): void
}

/** Options of {@link Chat.send}. */
export interface SendOptions {
  /** Goes straight to a person; the assistant stays silent. */
  handoff?: boolean
}

/** Options of {@link createChat}. */
export interface ChatOptions {
  transport: Transport
  storage: ClientStorage
  site: string
  storageKey: string
  getIdentity?: GetIdentity | undefined
  /** Where the visitor is now. */
  context: () => PageContext
  onEvent: (event: ConversationEvent) => void
  /** The server has a message that was written here. */
  onSent: (id: string) => void
  onFailed: (id: string, error: ShopBellError) => void
  random?: () => number
}

/** Makes the chat of one visitor; a client makes a new one when somebody signs in or out. */
export function createChat(options: ChatOptions): Chat {
  const { transport, storage, storageKey, context, random = Math.random } = options

  const session = createSession({ ...options, onAnswer: accept })
  const log: ConversationLog = createConversationLog({
    fetchEvents: async (id, query) => {
      const path = `/v1/conversations/${id}/events?${query}`
      return ((await session.request({ method: 'GET', path })) as { events: ConversationEvent[] }).events
    },
    onApplied(event) {
      if (event.type === 'message') {
        if (outbox.$items.get().some(({ id }) => id === event.id)) options.onSent(event.id)
        outbox.remove(event.id)
        if (event.from.role !== 'visitor') typing.hear(event.from, false)
      }
      options.onEvent(event)
    },
    onMoved: (from, to) => outbox.move(from, to),
  })
  const outbox = createMessageOutbox({ ...options, session, random, prepare, destination: log.destination, receive: receiveAll })
  const typing = createTyping({
    tell: (on) => void post('typing', { on }).catch(ignore),
  })
  const feed: Feed = createFeed({
    random,
    open: (onFrame, signal) =>
      session.withToken((token) =>
        transport.feed({ path: `/v1/events?cursor=${encodeURIComponent(log.cursor())}`, token, signal, onFrame }),
      ),
    onFrame: take,
    onHello: () => outbox.retryWaiting(),
  })
  // The request for the latest read mark, so that looking twice does not ask twice.
  let marked = ''

  function accept(answer: SessionAnswer) {
    log.accept(answer)
    feed.start()
  }

  function take(frame: FeedFrame) {
    if (isConversationEvent(frame)) void log.receive(frame).catch(ignore)
    else if (frame.type === 'typing') typing.hear(frame.from, frame.on)
    else if (frame.type === 'resync') {
      log.distrust()
      void session.renew().catch(ignore)
    }
  }

  async function receiveAll(events: ConversationEvent[]) {
    for (const event of events) await log.receive(event)
  }

  // The session knows which conversation goes on; when there is none, all tabs begin the same one.
  async function prepare() {
    await session.start()
    const { head } = log.$current.get()
    const visitor = session.$visitor.get()
    if (visitor && head.seq === 0) log.begin(await agreeOnBeginning(storage, `${storageKey}:begun`, visitor.id, head.id))
  }

  function call(method: 'POST' | 'PUT', action: string, body: unknown): Promise<unknown> {
    return session.request({ method, path: `/v1/conversations/${log.$current.get().head.id}/${action}`, body })
  }
  const post = (action: string, body: unknown) => call('POST', action, body)

  async function change(method: 'POST' | 'PUT', action: string, body: unknown) {
    await prepare()
    const answer = (await call(method, action, body)) as { events: ConversationEvent[] }
    await receiveAll(answer.events)
  }

  const $head = computed(log.$current, (conversation) => conversation.head)

  return {
    anonymous: options.getIdentity === undefined,
    $visitor: session.$visitor,
    $head,
    $messages: computed([log.$current, outbox.$items], viewMessages),
    $notices: computed(log.$current, (conversation) => conversation.notices),
    $hasEarlier: computed(log.$current, (conversation) => conversation.firstSeq > 1),
    $typing: typing.$author,
    $connection: feed.$status,

    async resume() {
      await outbox.restore()
      if (!(await session.isStored())) return
      // Begins the session too, again and again: the server may be away while the page loads.
      feed.start()
      await session.start()
    },

    send(content, { handoff = false } = {}) {
      assertSendable(content)
      typing.say(false)
      return outbox.add({ conversation: log.$current.get().head.id, content, context: context(), handoff })
    },

    sendImage(picture, { handoff = false, name } = {}) {
      const image = { picture, ...(name !== undefined && { name }) }
      return outbox.add({ conversation: log.$current.get().head.id, image, context: context(), handoff })
    },

    retry: outbox.retry,
    discard: outbox.remove,
    askPerson: () => change('POST', 'handoff', { id: createId(), context: context() }),

    async markRead() {
      const { id, unread, lastMessage } = $head.get()
      const mark = `${id}:${lastMessage?.seq}`
      if (unread.visitor === 0 || !lastMessage || mark === marked) return
      marked = mark
      await change('PUT', 'read', { id: createId(), upTo: lastMessage.seq }).catch((error) => {
        marked = ''
        throw error
      })
    },

    setTyping(on) {
      // Nobody listens before there is a conversation.
      if ($head.get().seq > 0) typing.say(on)
    },
    loadEarlier: () => log.loadEarlier(),
    rate: (rating) => change('PUT', 'rating', { id: createId(), rating }),

    wake() {
      feed.wake()
      outbox.retryWaiting()
    },

    async end() {
      this.stop()
      await storage.remove(`${storageKey}:begun`)
      await session.end()
    },

    stop() {
      typing.stop()
      outbox.stop()
      feed.stop()
    },
  }
}

function assertSendable(content: VisitorContent) {
  if ((content.kind === 'text' || content.kind === 'contact') && content.text.trim() === '') {
    throw new ShopBellError('bad-config', 'An empty text was given; a message needs at least one visible character.')
  }
  if ((content.kind === 'text' || content.kind === 'contact') && content.text.length > MAX_TEXT) {
    throw new ShopBellError(
      'bad-config',
      `A text of ${content.text.length} characters was given; at most ${MAX_TEXT} fit into one message.`,
    )
  }
}

// Feed and log come back by themselves: what failed here is asked for again with the next event or connection.
function ignore() {}
