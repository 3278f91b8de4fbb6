import { type FeedRequest, ShopBellError, type Transport, type WireRequest } from '@shopbell/core'
import {
  type AgentContent,
  type AgentFace,
  applyToHead,
  type ConversationEvent,
  createId,
  type DeskAnswer,
  type DeskConversation,
  emptyHead,
  type FeedFrame,
  type MissedSearch,
  type PageContext,
  type RatingValues,
  type VisitorContent,
} from '@shopbell/core/protocol'
import { appendingEvents } from './fake-desk-appending.ts'
import { pageOf, problem } from './fake-desk-wire.ts'

type Omitted = 'conversation' | 'seq' | 'id' | 'at'
/** An event without what the server gives it. */
export type NewEvent = ConversationEvent extends infer Event ? (Event extends ConversationEvent ? Omit<Event, Omitted> : never) : never

/** A transport with a small desk's server inside, and handles to make it do what servers and networks do. */
export interface FakeDesk extends Transport {
  /** Every request that arrived, in order. */
  readonly sent: WireRequest[]
  /** How many feeds are open. */
  readonly feeds: number
  misses: MissedSearch[]
  /** A visitor begins a conversation that waits for a person. @returns its id */
  arrive(visitor: { name?: string; text: string; context?: PageContext; at?: number; email?: string }): string
  /** Anything that happens in a conversation; every open feed hears it. */
  push(conversation: string, event: NewEvent, at?: number): ConversationEvent
  /** A visitor says something more. */
  say(conversation: string, content: VisitorContent | string): ConversationEvent
  /** Sends a frame that is not logged, such as `typing`, to every feed. */
  signal(frame: FeedFrame): void
  /** Keeps the next frames of logged events from every open feed. */
  lose(frames: number): void
  /** Ends the agent's session: the next request is refused. */
  expire(): void
  /** Nothing gets through until it is called with true. */
  online(on: boolean): void
  /** Refuses the next request whose path contains `part`. */
  fail(part: string, error: ShopBellError): void
}

/** The agent who may sign in, with the password `pass`. */
export const MEI: AgentFace = { id: 'mei', name: 'Mei' }

/** Makes a fake; nobody is signed in unless `signedIn` says so. */
export function createFakeDesk({ signedIn = false } = {}): FakeDesk {
  const sent: WireRequest[] = []
  const agents: AgentFace[] = [MEI, { id: 'bo', name: 'Bo' }]
  const conversations = new Map<string, DeskConversation>()
  const logs = new Map<string, ConversationEvent[]>()
  const order: ConversationEvent[] = []
  const open = new Map<FeedRequest, () => void>()
  const failures: { part: string; error: ShopBellError }[] = []
  let session = signedIn
  let connected = true
  let lost = 0

  function append(conversation: string, event: NewEvent, id = createId(), at = Date.now()): ConversationEvent {
    const before = conversations.get(conversation)
    if (!before) throw new Error(`The fake has no conversation ${conversation}; let somebody arrive first.`)
    const full = { ...event, conversation, id, seq: before.head.seq + 1, at } as ConversationEvent
    conversations.set(conversation, { ...before, head: applyToHead(before.head, full) })
    logs.set(conversation, [...(logs.get(conversation) ?? []), full])
    order.push(full)
    if (lost > 0) lost--
    else for (const { onFrame } of open.keys()) onFrame(full, `e1.${order.length}`)
    return full
  }

  function once(conversation: string, event: NewEvent, id: string): ConversationEvent {
    return logs.get(conversation)?.find((known) => known.id === id) ?? append(conversation, event, id)
  }

  function list(): DeskAnswer {
    const rated = [...conversations.values()].flatMap(({ head, site }) =>
      head.rating ? [{ ...ratingValues(head.rating), at: head.rating.at, conversation: head.id, site }] : [],
    )
    const sum = rated.reduce((total, { score }) => total + score, 0)
    return {
      cursor: `e1.${order.length}`,
      epoch: 'e1',
      agents,
      replies: {
        demo: {
          en: [
            { key: 'hello', text: 'Hello! How can I help?' },
            { key: 'refund', text: 'Your refund is on its way.' },
          ],
          'zh-CN': [{ key: 'hello', text: '您好，请问有什么可以帮您？' }],
        },
      },
      conversations: [...conversations.values()],
      ratings: { average: rated.length > 0 ? sum / rated.length : null, count: rated.length, list: rated },
    }
  }

  function answer({ method, path, body }: WireRequest): unknown {
    const [, , , resource, id = '', action] = path.replace(/\?.*/, '').split('/')
    const given = (body ?? {}) as { name?: string; password?: string }
    if (resource === 'session' && method === 'POST') {
      if (given.name !== MEI.id || given.password !== 'pass') throw problem('wrong-password')
      session = true
      return { agent: MEI }
    }
    if (!session) throw problem('signed-out')
    if (resource === 'session' && method === 'DELETE') session = false
    if (resource === 'session') return method === 'DELETE' ? undefined : { agent: MEI }
    if (resource === 'misses') return { misses: fake.misses }
    if (resource === 'uploads') return { upload: `${id}.secret`, width: 640, height: 480 }
    if (resource === 'conversations' && !id) return list()
    if (!conversations.has(id)) throw problem('not-found')
    if (action === 'typing') return undefined
    if (action === 'events') return { events: pageOf(logs.get(id) ?? [], path) }
    const head = conversations.get(id)?.head ?? emptyHead(id)
    return {
      events: appendingEvents(action ?? '', head, agents, body as { items?: { id: string; content: AgentContent }[] }).map((each) =>
        once(id, each.event, each.id),
      ),
    }
  }

  const fake: FakeDesk = {
    sent,
    misses: [],
    get feeds() {
      return open.size
    },
    // A picture that is there, whatever its name.
    address: (path) => `data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=#${path}`,

    async request(request) {
      // A real answer never comes in the same turn.
      await Promise.resolve()
      if (!connected) throw offline()
      const failure = failures.find(({ part }) => request.path.includes(part))
      if (failure) {
        failures.splice(failures.indexOf(failure), 1)
        throw failure.error
      }
      sent.push(request)
      return structuredClone(answer(request))
    },

    async feed(request) {
      await Promise.resolve()
      if (!connected) throw offline()
      if (!session) throw problem('signed-out')
      const position = Number(decodeURIComponent(request.path.split('cursor=')[1] ?? '').split('.')[1] ?? 0)
      request.onFrame({ type: 'hello', epoch: 'e1', now: Date.now(), heartbeat: 15 }, undefined)
      for (const [index, event] of order.slice(position).entries()) request.onFrame(event, `e1.${position + index + 1}`)
      await new Promise<void>((_, reject) => {
        open.set(request, () => reject(offline()))
        request.signal.addEventListener('abort', () => reject(new ShopBellError('closed', 'The feed was closed.')))
      }).finally(() => open.delete(request))
    },

    async download(url) {
      throw new ShopBellError('refused', `The fake has no file at ${url}.`)
    },

    arrive({ name, email, text, context, at }) {
      const id = createId()
      const visitor = {
        id: `v_${id.slice(-8)}`,
        signedIn: name !== undefined,
        ...(name !== undefined && { name }),
        ...(email !== undefined && { email }),
      }
      conversations.set(id, { site: 'demo', visitor, head: emptyHead(id) })
      const from = { role: 'visitor', id: visitor.id } as const
      append(id, { type: 'message', from, content: { kind: 'text', text }, context: { locale: 'en', ...context } }, createId(), at)
      append(id, { type: 'status', status: 'waiting', by: 'visitor' }, createId(), at)
      return id
    },

    push: (conversation, event, at) => append(conversation, event, createId(), at),

    say(conversation, content) {
      const from = { role: 'visitor', id: conversations.get(conversation)?.visitor.id ?? '' } as const
      return append(conversation, {
        type: 'message',
        from,
        content: typeof content === 'string' ? { kind: 'text', text: content } : content,
      })
    },

    signal(frame) {
      for (const { onFrame } of open.keys()) onFrame(frame, undefined)
    },

    lose(frames) {
      lost = frames
    },

    expire() {
      session = false
    },

    online(on) {
      connected = on
      if (!on) for (const end of open.values()) end()
    },

    fail: (part, error) => void failures.push({ part, error }),
  }
  return fake
}

function ratingValues({ score, reasons, comment, solved }: RatingValues): RatingValues {
  return { score, reasons, comment, solved }
}

function offline(): ShopBellError {
  return new ShopBellError('network', 'The fake is offline.')
}
