import { ShopBellError } from '../errors.ts'
import {
  type AgentContent,
  type AnswerContent,
  applyEvent,
  type Conversation,
  type ConversationEvent,
  createId,
  emptyConversation,
  type FeedFrame,
  type PageContext,
  parseCursor,
  type SessionAnswer,
  type SiteAnswer,
  type SuggestionsContent,
} from '../protocol/index.ts'
import type { FeedRequest, Transport, WireRequest } from '../transport.ts'

/** An event without what the server gives it. */
export type NewEvent = ConversationEvent extends infer Event
  ? Event extends ConversationEvent
    ? Omit<Event, 'conversation' | 'seq' | 'id' | 'at'>
    : never
  : never

/** A transport with a small server inside, and handles to make it do what servers and networks do. */
export interface FakeTransport extends Transport {
  /** How many feeds were ever opened. */
  readonly opened: number
  /** Every request that arrived, in order. */
  readonly sent: WireRequest[]
  /** The log of each conversation. */
  readonly logs: ReadonlyMap<string, readonly ConversationEvent[]>
  /** Files for `download`, by address; `Uint8Array` or an error. */
  readonly files: Map<string, Uint8Array | ShopBellError>
  /** What `GET /v1/sites/{site}` answers. */
  site: SiteAnswer
  /** How many feeds are open. */
  readonly feeds: number
  /** Somebody else does something in the conversation, or in the latest one; every open feed hears it. */
  push(event: NewEvent, conversation?: string): ConversationEvent
  /** An agent says something in the latest conversation. */
  say(content: AgentContent | AnswerContent | SuggestionsContent | string): ConversationEvent
  /** Sends a frame that is not logged to every feed, such as `typing`. */
  signal(frame: FeedFrame): void
  /** A proxy holds streams back, until it is called with false; long polls come through. */
  holdStreams(on: boolean): void
  /** Breaks every feed, as a lost connection does. */
  drop(): void
  /** Fails the next requests whose path contains `part`: before the server sees them, or (`lost`) after. */
  fail(part: string, error: ShopBellError, options?: { times?: number; lost?: boolean }): void
  /** Nothing gets through until it is called with true. */
  online(on: boolean): void
  /** The server forgets every session, as after a restore. */
  forgetSessions(): void
}

/** Makes a fake; the transport's contract suite runs on it and on the real one, so that it cannot lie. */
export function createFakeTransport(): FakeTransport {
  const sent: WireRequest[] = []
  const conversations = new Map<string, Conversation>()
  const logs = new Map<string, ConversationEvent[]>()
  const open = new Map<FeedRequest, (error?: ShopBellError) => void>()
  const failures: { part: string; error: ShopBellError; times: number; lost: boolean }[] = []
  // By each token that is good: the latest of a session, and the one before, in case the answer was lost.
  const sessions = new Map<string, { visitor: string; tokens: string[] }>()
  const polls = new Set<() => void>()
  let connected = true
  let holds = false
  let opened = 0
  let latest = ''

  function append(event: NewEvent, conversation: string, id = createId()): ConversationEvent {
    const before = conversations.get(conversation) ?? emptyConversation(conversation)
    const full = { ...event, conversation, id, seq: before.head.seq + 1, at: Date.now() } as ConversationEvent
    conversations.set(conversation, applyEvent(before, full))
    logs.set(conversation, [...(logs.get(conversation) ?? []), full])
    latest = conversation
    for (const { onFrame } of open.keys()) onFrame(full, undefined)
    for (const answerPoll of polls) answerPoll()
    return full
  }

  function once(event: NewEvent, conversation: string, id: string): ConversationEvent {
    return logs.get(conversation)?.find((known) => known.id === id) ?? append(event, conversation, id)
  }

  function refresh(token: string): SessionAnswer {
    const known = sessions.get(token)
    if (!known) throw unauthorized()
    const { visitor, tokens } = known
    if (token === tokens.at(-1)) {
      tokens.push(createId())
      for (const old of tokens.splice(0, tokens.length - 2)) sessions.delete(old)
    }
    return session(visitor, tokens)
  }

  function session(visitor: string, tokens = [createId()]): SessionAnswer {
    const refreshToken = tokens.at(-1) as string
    sessions.set(refreshToken, { visitor, tokens })
    return {
      visitor: { id: visitor, signedIn: visitor.startsWith('sub_') },
      accessToken: visitor,
      expiresIn: 900,
      refreshToken,
      epoch: 'e1',
      sealKey: keyOf(visitor),
      conversations: [...conversations.values()].map(({ head }) => ({ head, events: (logs.get(head.id) ?? []).slice(-50) })).reverse(),
    }
  }

  function erase(visitor: string) {
    conversations.clear()
    logs.clear()
    for (const [token, known] of sessions) if (known.visitor === visitor) sessions.delete(token)
  }

  function answer({ method, path, body, token = '' }: WireRequest): unknown {
    const [, , resource, id = '', action] = path.replace(/\?.*/, '').split('/')
    const query = new URLSearchParams(path.split('?')[1] ?? '')
    const given = (body ?? {}) as Record<string, never>
    if (resource === 'sites') return fake.site
    if (resource === 'faq') return undefined
    if (resource === 'uploads') return { upload: `${id}.secret`, width: 640, height: 480 }
    if (resource === 'sessions' && id === 'current') return undefined
    if (resource === 'sessions' && id === 'refresh') return refresh(given['refreshToken'] ?? '')
    if (resource === 'sessions') return session(given['identity'] ? `sub_${given['identity']}` : createId())
    if (resource === 'visitor' && method === 'DELETE') return erase(token)
    if (resource === 'visitor')
      return { visitor: { id: token, signedIn: token.startsWith('sub_') }, conversations: [...logs.keys()].reverse() }
    if (resource === 'events') return poll(query.get('cursor') ?? '', query.get('wait') !== '0')
    if (resource === 'conversations' && action === 'typing') return undefined
    if (resource === 'conversations' && action === 'events') return { events: pageOf(logs.get(id) ?? [], query) }
    if (resource === 'conversations' && action)
      return { events: eventsOf(action, id, given).map((event) => once(event.event, id, event.id)) }
    throw new ShopBellError('refused', `The fake does not know ${method} ${path}.`)
  }

  const missedSince = (cursor: string) => {
    const { seen = {} } = parseCursor(decodeURIComponent(cursor)) ?? {}
    return [...logs].flatMap(([id, log]) => log.slice(seen[id] ?? 0))
  }

  async function poll(cursor: string, waits: boolean): Promise<unknown> {
    if (waits && missedSince(cursor).length === 0) {
      await new Promise<void>((resolve) => polls.add(resolve))
      polls.clear()
    }
    if (!connected) throw offline()
    return { frames: [hello(), ...missedSince(cursor)], cursor: '' }
  }

  const fake: FakeTransport = {
    sent,
    logs,
    files: new Map(),
    site: {
      site: 'demo',
      name: 'Demo',
      locales: ['en', 'zh-CN'],
      hours: { open: true, backAt: null, until: null, timeZone: 'Asia/Shanghai' },
      agents: [{ id: 'lin', name: 'Lin' }],
      look: {},
    },
    get opened() {
      return opened
    },
    get feeds() {
      return open.size
    },
    address: (path) => path,

    async request(request) {
      // A real answer never comes in the same turn.
      await Promise.resolve()
      if (!connected) throw offline()
      const failure = failures.find(({ part }) => request.path.includes(part))
      if (failure && --failure.times === 0) failures.splice(failures.indexOf(failure), 1)
      if (failure && !failure.lost) throw failure.error
      sent.push(request)
      const result = await answer(request)
      if (failure) throw failure.error
      return structuredClone(result)
    },

    async feed(request) {
      await Promise.resolve()
      if (!connected) throw offline()
      opened++
      if (holds) return hang(request.signal)
      request.onFrame(hello(), undefined)
      for (const event of missedSince(request.path.split('cursor=')[1] ?? '')) request.onFrame(event, undefined)
      await new Promise<void>((resolve, reject) => {
        open.set(request, (error) => (error ? reject(error) : resolve()))
        request.signal.addEventListener('abort', () => reject(new ShopBellError('closed', 'The feed was closed.')))
      }).finally(() => open.delete(request))
    },

    async download(url) {
      await Promise.resolve()
      const file = fake.files.get(url)
      if (!connected) throw offline()
      if (file instanceof Uint8Array) return file
      throw file ?? new ShopBellError('refused', `The fake has no file at ${url}; put one into files.`)
    },

    push: (event, conversation = latest) => append(event, conversation),
    say(content) {
      const said = typeof content === 'string' ? ({ kind: 'text', text: content } as const) : content
      const assistant = said.kind === 'answer' || said.kind === 'suggestions'
      const from = assistant ? ({ role: 'assistant', id: 'assistant' } as const) : ({ role: 'agent', id: 'lin', name: 'Lin' } as const)
      return append({ type: 'message', from, content: said }, latest)
    },
    signal(frame) {
      for (const { onFrame } of open.keys()) onFrame(frame, undefined)
    },
    holdStreams(on) {
      holds = on
    },
    drop() {
      for (const answerPoll of polls) answerPoll()
      for (const end of open.values()) end(offline())
    },
    fail(part, error, { times = 1, lost = false } = {}) {
      failures.push({ part, error, times, lost })
    },
    online(on) {
      connected = on
      if (!on) fake.drop()
    },
    forgetSessions: () => sessions.clear(),
  }
  return fake
}

/** The events that a visitor's request becomes. */
function eventsOf(action: string, conversation: string, body: Record<string, never>): { event: NewEvent; id: string }[] {
  const from = { role: 'visitor', id: 'visitor' } as const
  const given = body as {
    id?: string
    items?: { id: string; content: never }[]
    upTo?: number
    rating?: never
    context?: PageContext
    handoff?: boolean
  }
  const id = given.id ?? createId()
  const handoff = { event: { type: 'status', status: 'waiting', by: 'visitor' } as const, id: `${conversation}-handoff-${id}` }
  if (action === 'read') return [{ event: { type: 'read', by: 'visitor', upTo: given.upTo ?? 0 }, id }]
  if (action === 'rating') return [{ event: { type: 'rating', rating: given.rating as never }, id }]
  if (action === 'handoff') return [{ ...handoff, id }]
  const messages = (given.items ?? []).map((item) => ({
    event: { type: 'message', from, content: item.content, ...(given.context && { context: given.context }) } as NewEvent,
    id: item.id,
  }))
  const last = messages.at(-1)
  return given.handoff && last ? [...messages, { ...handoff, id: `${last.id}-handoff` }] : messages
}

/** The same 32 bytes for the same visitor. */
function keyOf(visitor: string): string {
  const bytes = new Uint8Array(32)
  for (let i = 0; i < visitor.length; i++) bytes[i % 32] = (bytes[i % 32] as number) * 31 + visitor.charCodeAt(i)
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}

function pageOf(log: readonly ConversationEvent[], query: URLSearchParams): ConversationEvent[] {
  const limit = Number(query.get('limit') ?? 50)
  const before = query.get('before')
  if (before !== null) return log.filter((event) => event.seq < Number(before)).slice(-limit)
  return log.filter((event) => event.seq > Number(query.get('after') ?? 0)).slice(0, limit)
}

function hello(): FeedFrame {
  return { type: 'hello', epoch: 'e1', now: Date.now(), heartbeat: 15 }
}

function hang(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new ShopBellError('closed', 'The feed was closed.'))))
}

function offline(): ShopBellError {
  return new ShopBellError('network', 'The fake is offline.')
}

function unauthorized(): ShopBellError {
  return new ShopBellError('unauthorized', 'The fake does not know this token.')
}
