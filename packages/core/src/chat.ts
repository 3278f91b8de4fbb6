import { computed, type ReadableAtom } from 'nanostores'
import type { ChatOptions, SendOptions } from './chat-options.ts'
import { type ConversationLog, createConversationLog } from './conversation-log.ts'
import { createDraft } from './draft.ts'
import { type ConnectionStatus, createFeed, type Feed } from './feed.ts'
import { createFeedReader } from './feed-reader.ts'
import { createInTurn } from './in-turn.ts'
import { createLeaving } from './leaving.ts'
import { createMessageOutbox, type OutgoingBody } from './message-outbox.ts'
import { type ChatMessage, createMessageViews } from './message-view.ts'
import { createOneConnection } from './one-connection.ts'
import {
  type Author,
  type ConversationEvent,
  type ConversationHead,
  createId,
  type FeedFrame,
  isConversationEvent,
  type MessageEvent,
  type NoticeEvent,
  type RatingValues,
  type SessionAnswer,
  type VisitorContent,
} from './protocol/index.ts'
import { createReadMark } from './read-mark.ts'
import { assertSendable } from './sendable.ts'
import { createSession, type Session, type Visitor } from './session.ts'
import { agreeOnBeginning } from './shared-beginning.ts'
import { createTyping } from './typing.ts'
import { readEvents } from './wire-check.ts'

export type { SendOptions } from './chat-options.ts'

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
  /** The connection of this browser; one of its tabs has it. */
  $connection: ReadableAtom<ConnectionStatus>
  /** What the visitor is writing, in any tab; kept until it is sent. */
  $draft: ReadableAtom<string>
  setDraft(text: string): void
  /** Goes on with what was kept: the session, and messages that were not sent yet. Does nothing when there is neither. */
  resume(): Promise<void>
  /**
   * Sends; the answer is the message's id. It is shown at once, kept, and tried until the server has it.
   * @throws ShopBellError `full` when as much waits to be sent as may, `bad-config` for a text that cannot be sent
   */
  send(content: VisitorContent, options?: SendOptions): string
  /** Sends a picture, upright, not too large and without metadata; shown at once, and kept like a text. @throws ShopBellError `full` */
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
  /** What the server is asked with, as this visitor. */
  readonly session: Pick<Session, 'isKnown' | 'request'>
  /** Signs out, in all tabs: forgets the session, here and on the server. What was not sent yet is sealed until the visitor is back. */
  end(): Promise<void>
  /** Deletes everything of this visitor, on the server and then in all tabs; nothing can be done with this chat afterwards. */
  erase(): Promise<void>
  stop(): void
}

/** Readers whose server restarts come back over so many milliseconds. */
const SPREAD_MS = 8_000

/** Makes the chat of one visitor; a client makes a new one when somebody signs in or out. */
export function createChat(options: ChatOptions): Chat {
  const { transport, storage, storageKey, context, random = Math.random } = options

  // Each renewal spends a token that all tabs share.
  const waitingKey = `${storageKey}:waiting`
  const session = createSession({ ...options, inTurn: createInTurn(options.tabs, `${storageKey}:session`), onAnswer: accept })
  const log: ConversationLog = createConversationLog({
    fetchEvents: async (id, query) => readEvents(await session.request({ method: 'GET', path: `/v1/conversations/${id}/events?${query}` })),
    onApplied(event) {
      if (line.leads()) line.tell({ type: 'event', visitor: visitorId(), event })
      if (event.type === 'message') hearMessage(event)
      options.onEvent(event)
    },
    onMoved: (from, to) => outbox.move(from, to),
  })
  const outbox = createMessageOutbox({
    ...options,
    session,
    random,
    prepare,
    destination: log.destination,
    receive: receiveAll,
    leads: () => line.delivers(),
    onKept: () => line.tell({ type: 'outbox' }),
    onGone: (id) => line.tell({ type: 'gone', id }),
  })
  const isRetrying = () => outbox.$items.get().some(({ state }) => state === 'retrying')
  const typing = createTyping({ tell: (on) => void post('typing', { on }).catch(ignore) })
  const draft = createDraft(storage, `${storageKey}:draft`, (text) => line.tell({ type: 'draft', text }))
  const reader = createFeedReader({ transport, storage, key: `${storageKey}:polls`, cursor: log.cursor })
  const feed: Feed = createFeed({
    random,
    spread: SPREAD_MS,
    open: (onFrame, signal, onAlive) =>
      session.withToken((token) => reader.read(token, (frame) => onFrame(frame, undefined), signal, onAlive)),
    onFrame: take,
    onHello: outbox.wake,
  })
  const line = createOneConnection({
    name: storageKey,
    surroundings: options.tabs,
    random,
    feed,
    pulse: () => ({ visitor: visitorId(), cursor: log.cursor(), retrying: isRetrying() }),
    visitor: () => session.start().then(() => session.$visitor.get()?.id),
    renew: session.renew,
    onEvent: (event) => void log.receive(event).catch(ignore),
    onSignal: hearSignal,
    onCursor: (cursor) => void log.catchUp(cursor).catch(ignore),
    onRetrying: outbox.mirror,
    onOutbox: () => void outbox.restore().then(() => line.leads() && wake(), ignore),
    onGone: outbox.drop,
    onDraft: draft.follow,
    onOver() {
      stop()
      session.drop()
      options.onOver()
    },
    onLead(leads) {
      // What this tab knows of the storage may be old: what was given up meanwhile is not to be sent.
      if (leads) void outbox.restore({ prune: true }).catch(ignore).then(outbox.wake)
    },
    onLook: wake,
  })
  const stopTelling = computed(outbox.$items, isRetrying).listen(line.beat)
  const visitorId = () => session.$visitor.get()?.id ?? null
  const leaving = createLeaving({ ...options, session, messages: outbox, line, stop })

  let unsealing: Promise<void> | undefined

  function accept(answer: SessionAnswer) {
    void storage.remove(waitingKey)
    log.accept(answer)
    line.join()
    options.onBegun()
    unsealing = leaving.unseal().catch(ignore)
  }

  function stop() {
    for (const part of [{ stop: stopTelling }, typing, outbox, line]) part.stop()
  }

  function take(frame: FeedFrame) {
    if (isConversationEvent(frame)) return void log.receive(frame).catch(ignore)
    line.tell({ type: 'signal', visitor: visitorId(), frame })
    hearSignal(frame)
  }

  function hearSignal(frame: FeedFrame) {
    if (frame.type === 'typing') typing.hear(frame.from, frame.on)
    else if (frame.type === 'resync') {
      log.distrust()
      void session.renew().catch(ignore)
    }
  }

  function hearMessage(event: MessageEvent) {
    if (outbox.$items.get().some(({ id }) => id === event.id)) options.onSent(event.id)
    outbox.settle(event.id)
    if (event.from.role !== 'visitor') typing.hear(event.from, false)
    if (event.from.role === 'agent') void line.claim(event.id).then((isOurs) => isOurs && options.onAttention(event))
  }

  function wake() {
    feed.wake()
    outbox.wake()
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
    await receiveAll(readEvents(await call(method, action, body)))
  }

  function add(what: Pick<OutgoingBody, 'content' | 'image'>, { handoff = false, id: given }: SendOptions): string {
    const id = outbox.add({ conversation: log.$current.get().head.id, ...what, context: context(), handoff }, given)
    line.join()
    void sayWaiting()
    // Somebody is there: the reader is not to wait for its turn.
    if (feed.$status.get() === 'offline') feed.wake()
    return id
  }

  // Until there is a session, nothing else says to the next page that it has something to go on with.
  async function sayWaiting() {
    if (!(await session.isStored())) await storage.set(waitingKey, '1')
  }

  const $head = computed(log.$current, (conversation) => conversation.head)

  return {
    anonymous: options.getIdentity === undefined,
    $visitor: session.$visitor,
    $head,
    $messages: computed([log.$current, outbox.$items], createMessageViews()),
    $notices: computed(log.$current, (conversation) => conversation.notices),
    $hasEarlier: computed(log.$current, (conversation) => conversation.firstSeq > 1),
    $typing: typing.$author,
    $connection: line.$status,
    $draft: draft.$text,
    setDraft: draft.set,

    async resume() {
      // Where nothing can be kept, nothing waits.
      const restored = Promise.all([outbox.restore().catch(ignore), draft.restore()])
      const wasKnown = (await session.isStored()) || (await leaving.hasSealed())
      // What did not wait any more, another tab may have sent since, as somebody.
      const isKnown = wasKnown || (await restored.then(session.isStored))
      if (!isKnown && outbox.$items.get().length === 0) return
      // Begins the session too, again and again: the server may be away while the page loads.
      line.join()
      // Whoever sends may never have heard of it: the tab that wrote it was closed at once.
      void restored.then(() => outbox.$items.get().length > 0 && line.tell({ type: 'outbox' }))
      await (isKnown ? session.start() : undefined)
      await Promise.all([restored, options.isReturning && unsealing])
    },

    send(content, options = {}) {
      assertSendable(content)
      const id = add({ content }, options)
      typing.say(false)
      return id
    },

    sendImage(picture, { name, ...options } = {}) {
      return add({ image: { picture, ...(name !== undefined && { name }) } }, options)
    },

    retry(id) {
      outbox.retry(id)
      line.tell({ type: 'outbox' })
    },
    discard: outbox.remove,
    askPerson: () => change('POST', 'handoff', { id: createId(), context: context() }),

    markRead: createReadMark($head.get, (upTo) => change('PUT', 'read', { id: createId(), upTo })),

    setTyping(on) {
      // Nobody listens before there is a conversation.
      if ($head.get().seq > 0) typing.say(on)
    },
    loadEarlier: () => log.loadEarlier(),
    rate: (rating) => change('PUT', 'rating', { id: createId(), rating }),

    wake,

    session,
    end: leaving.end,
    erase: leaving.erase,
    stop,
  }
}

// Feed and log come back by themselves: what failed here is asked for again with the next event or connection.
function ignore() {}
