import { type ConnectionStatus, type Outbox, ShopBellError, type Transport } from '@shopbell/core'
import {
  type AgentFace,
  type Author,
  createId,
  type EventsAnswer,
  MAX_TEXT,
  type MessageEvent,
  type MissedSearch,
} from '@shopbell/core/protocol'
import type { ReadableAtom } from 'nanostores'
import { createDeskSession } from './desk-session.ts'
import { createInbox, type DeskFacts } from './inbox.ts'
import { createReplyOutbox, type ReplyBody } from './reply-outbox.ts'
import type { Thread } from './thread.ts'
import { createTypists } from './typists.ts'

/** The desk without a page: stores to read, verbs to call. */
export interface DeskClient {
  /** Undefined until the server was asked, null when nobody is signed in. */
  $agent: ReadableAtom<AgentFace | null | undefined>
  /** Every conversation that is known, by id. */
  $threads: ReadableAtom<ReadonlyMap<string, Thread>>
  $facts: ReadableAtom<DeskFacts>
  /** Whether the first list has come. */
  $loaded: ReadableAtom<boolean>
  $connection: ReadableAtom<ConnectionStatus>
  /** Replies that the server does not have yet. */
  $outgoing: Outbox<ReplyBody>['$items']
  /** What was typed and not sent, by conversation; outlives the session, for the same agent. */
  readonly drafts: Map<string, string>
  resume(): Promise<void>
  signIn(name: string, password: string): Promise<void>
  signOut(): Promise<void>
  /** Loads the newest part of a conversation's log, once. */
  open(conversation: string, site?: string): Promise<void>
  loadEarlier(conversation: string): Promise<void>
  /** Sends; the answer is the message's id. It is shown at once, and tried until the server has it. */
  send(conversation: string, text: string): string
  sendImage(conversation: string, picture: Blob, name?: string): string
  retry(id: string): void
  discard(id: string): void
  /** Tells the visitor that everything shown was read. */
  markRead(conversation: string): Promise<void>
  /** Gives the conversation to an agent, by name; null puts it back. */
  assign(conversation: string, agent: string | null): Promise<void>
  close(conversation: string, askRating: boolean): Promise<void>
  typing(conversation: string): ReadableAtom<Author | null>
  setTyping(conversation: string, on: boolean): void
  loadMisses(): Promise<MissedSearch[]>
  pictureUrl(upload: string): string
  /** Calls back for each message of a visitor that comes in. @returns a function that takes the listener away again */
  onVisitorMessage(listener: (message: MessageEvent) => void): () => void
  /** Tries everything now, because the page knows that the network is back. */
  wake(): void
  stop(): void
}

/** Makes the desk; nothing is asked before {@link DeskClient.resume} or {@link DeskClient.signIn}. */
export function createDeskClient({ transport, random = Math.random }: { transport: Transport; random?: () => number }): DeskClient {
  const session = createDeskSession(transport)
  const listeners = new Set<(message: MessageEvent) => void>()
  const drafts = new Map<string, string>()
  const reading = new Map<string, number>()
  let lastAgent: string | undefined

  const inbox = createInbox({
    transport,
    session,
    random,
    onTyping: (signal) => {
      if (signal.from.id !== session.$agent.get()?.id) typists.hear(signal)
    },
    onApplied(event) {
      if (event.type !== 'message') return
      outbox.remove(event.id)
      typists.said(event.conversation, event.from)
      if (event.from.role === 'visitor') for (const listener of listeners) listener(event)
    },
  })
  const outbox = createReplyOutbox(session, inbox.receive, random)
  const typists = createTypists((conversation, on) => void post(conversation, 'typing', { on }).catch(ignore))

  const stopFollowing = session.$agent.subscribe((agent) => {
    if (!agent) return inbox.pause()
    // What somebody else typed, and what they saw, is not for whoever signs in next.
    if (lastAgent !== undefined && lastAgent !== agent.id) forget()
    lastAgent = agent.id
    inbox.start()
    retryWaiting()
  })

  function forget() {
    drafts.clear()
    reading.clear()
    for (const { id } of outbox.$items.get()) outbox.remove(id)
    typists.stop()
    inbox.clear()
  }

  function retryWaiting() {
    const waiting = outbox.$items.get().find((reply) => reply.state === 'retrying')
    if (waiting) outbox.retry(waiting.id)
  }

  function call(method: 'POST' | 'PUT', conversation: string, action: string, body: unknown): Promise<unknown> {
    return session.request({ method, path: `/v1/desk/conversations/${conversation}/${action}`, body })
  }
  const post = (conversation: string, action: string, body: unknown) => call('POST', conversation, action, body)

  async function change(method: 'POST' | 'PUT', conversation: string, action: string, body: object) {
    const answer = (await call(method, conversation, action, { id: createId(), ...body })) as EventsAnswer
    await inbox.receive(answer.events)
  }

  function add(body: ReplyBody): string {
    const id = createId()
    typists.say(body.conversation, false)
    outbox.add({ id, createdAt: Date.now(), body })
    return id
  }

  return {
    $agent: session.$agent,
    $threads: inbox.$threads,
    $facts: inbox.$facts,
    $loaded: inbox.$loaded,
    $connection: inbox.$connection,
    $outgoing: outbox.$items,
    drafts,
    resume: session.resume,
    signIn: session.signIn,

    async signOut() {
      await session.signOut()
      forget()
      lastAgent = undefined
    },

    open: (conversation, site = '') => inbox.open(conversation, site),
    loadEarlier: inbox.loadEarlier,

    send(conversation, text) {
      if (text.trim() === '' || text.length > MAX_TEXT) {
        throw new ShopBellError(
          'bad-config',
          `A text of ${text.length} characters was given; wanted are 1 to ${MAX_TEXT}, not only spaces.`,
        )
      }
      return add({ conversation, content: { kind: 'text', text } })
    },

    sendImage: (conversation, picture, name) => add({ conversation, image: { picture, ...(name !== undefined && { name }) } }),
    retry: outbox.retry,
    discard: outbox.remove,

    async markRead(conversation) {
      const head = inbox.$threads.get().get(conversation)?.head
      const upTo = head?.lastMessage?.seq ?? 0
      if (!head || head.unread.agent === 0 || upTo <= (reading.get(conversation) ?? 0)) return
      reading.set(conversation, upTo)
      await change('PUT', conversation, 'read', { upTo }).catch((error) => {
        reading.delete(conversation)
        throw error
      })
    },

    assign: (conversation, agent) => change('PUT', conversation, 'assignee', { agent }),
    close: (conversation, askRating) => change('POST', conversation, 'close', { askRating }),
    typing: typists.of,
    setTyping: typists.say,

    async loadMisses() {
      const answer = await session.request({ method: 'GET', path: '/v1/desk/misses' })
      return (answer as { misses: MissedSearch[] }).misses
    },

    pictureUrl: (upload) => transport.address(`/v1/uploads/${upload}`),

    onVisitorMessage(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    wake() {
      inbox.wake()
      retryWaiting()
    },

    stop() {
      stopFollowing()
      session.stop()
      outbox.stop()
      typists.stop()
      inbox.pause()
    },
  }
}

// Nobody waits for a typing signal.
function ignore() {}
