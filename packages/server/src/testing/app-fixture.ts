import assert from 'node:assert/strict'
import { type ConversationEvent, createId, type EventsAnswer, type Problem, type SessionAnswer } from '@shopbell/core/protocol'
import { type App, type AppOptions, createApp } from '../app/app.ts'
import type { Caller } from '../app/route.ts'
import type { Site } from '../app/site.ts'
import { createHub, type Hub } from '../hub/hub.ts'
import { createMemoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'

/** Noon of a Sunday in November, UTC. */
export const NOON = Date.UTC(2026, 10, 22, 12)

/** An answer that was read. */
export interface Answer {
  status: number
  headers: Headers
  body: unknown
}

/** What a test asks with. */
export interface Ask {
  token?: string
  body?: unknown
  /** A body that is sent as it is. */
  raw?: BodyInit
  headers?: Record<string, string>
  caller?: Caller
}

/** A visitor with a session. */
export interface TestVisitor {
  session: SessionAnswer
  ask(method: string, path: string, body?: unknown): Promise<Answer>
  /** Sends texts into a conversation; answers the events. */
  say(conversation: string, ...texts: string[]): Promise<ConversationEvent[]>
}

/** An agent who is signed in. */
export interface TestAgent {
  cookie: string
  ask(method: string, path: string, body?: unknown): Promise<Answer>
}

/** The app on a memory store, with a clock that stands still. */
export interface Fixture {
  app: App
  store: Store
  hub: Hub
  site: Site
  clock: { now: number }
  ask(method: string, path: string, ask?: Ask): Promise<Answer>
  visitor(identity?: string): Promise<TestVisitor>
  agent(name?: string): Promise<TestAgent>
}

const DESK = 'http://desk.example'

/** A site with a small FAQ: it is sure of anything about refunds, and offers something for the word "maybe". */
export function testSite(changes: Partial<Site> = {}): Site {
  return {
    id: 'demo',
    name: 'Demo',
    origins: ['https://shop.example', 'http://localhost:*'],
    locales: ['zh-CN', 'en'],
    hoursAt: () => ({ open: true, backAt: null, until: null, timeZone: 'UTC' }),
    dayStart: (now) => now - (now % 86_400_000),
    replies: { en: [{ key: 'hello', text: 'Hello!' }] },
    look: { accent: '#336699' },
    faq: {
      answer: (text, locale) =>
        /refund|退款/.test(text) ? { entry: 'refund-time', locale, question: 'When?', text: 'In three days.' } : null,
      suggest: (text) =>
        /maybe/.test(text)
          ? [
              { id: 'a', question: 'A?' },
              { id: 'b', question: 'B?' },
            ]
          : [],
    },
    faqFiles: [
      { locale: 'zh-CN', bytes: new Uint8Array([1]), hash: 'one' },
      { locale: 'en', bytes: new Uint8Array([2]), hash: 'two' },
    ],
    ...changes,
  }
}

/** Makes the app with one site, `demo`, beside `other`. */
export async function createFixture(options: Partial<AppOptions> & { site?: Partial<Site> } = {}): Promise<Fixture> {
  const { site: changes, ...rest } = options
  const store = options.store ?? createMemoryStore()
  const hub = options.hub ?? createHub()
  const site = testSite(changes)
  const sites = [site, testSite({ id: 'other', origins: ['https://other.example'] })]
  const clock = { now: NOON }
  const app = await createApp({
    store,
    hub,
    sites: { get: (id) => sites.find((one) => one.id === id), all: () => sites },
    now: () => clock.now,
    verifyPassword: async (password, hash) => password === hash,
    ...rest,
  })

  async function ask(method: string, path: string, { token, body, raw, headers = {}, caller }: Ask = {}): Promise<Answer> {
    const all = new Headers(headers)
    if (token) all.set('authorization', `Bearer ${token}`)
    if (body !== undefined) all.set('content-type', 'application/json')
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const request = new Request(`${caller?.isDesk ? DESK : 'http://server.example'}${path}`, {
      method,
      headers: all,
      ...(sent !== undefined && { body: sent }),
    })
    const response = await app.handle(request, caller)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text,
    }
  }

  return {
    app,
    store,
    hub,
    site,
    clock,
    ask,
    async visitor(identity) {
      const { body } = await ask('POST', '/v1/sessions', { body: { site: 'demo', ...(identity && { identity }) } })
      const session = body as SessionAnswer
      const asVisitor: TestVisitor['ask'] = (method, path, sent) => ask(method, path, { token: session.accessToken, body: sent })
      return {
        session,
        ask: asVisitor,
        async say(conversation, ...texts) {
          const items = texts.map((text) => ({ id: createId(), content: { kind: 'text', text } }))
          const answer = await asVisitor('POST', `/v1/conversations/${conversation}/messages`, { items })
          assert.equal(answer.status, 200, JSON.stringify(answer.body))
          return (answer.body as EventsAnswer).events
        },
      }
    },
    async agent(name = 'mei') {
      await store.saveAgent({ name, display: name.toUpperCase(), password: 'secret' })
      const caller = { isDesk: true, address: name }
      const signedIn = await ask('POST', '/v1/desk/session', { body: { name, password: 'secret' }, headers: { origin: DESK }, caller })
      const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
      return { cookie, ask: (method, path, body) => ask(method, path, { body, headers: { origin: DESK, cookie }, caller }) }
    },
  }
}

/** The code of a problem, with its status: `409 id-reused`. */
export function codeOf({ status, body }: Answer): string {
  return `${status} ${(body as Problem).code}`
}

/** The events of an answer, each in a word: `message`, `status waiting` … */
export function eventWords(events: readonly ConversationEvent[]): string[] {
  return events.map(eventWord)
}

function eventWord(event: ConversationEvent): string {
  switch (event.type) {
    case 'message':
      return `${event.from.role} ${event.content.kind}`
    case 'status':
      return `status ${event.status}`
    case 'assigned':
      return `assigned ${event.agent?.id ?? 'nobody'}`
    case 'read':
      return `read ${event.by} ${event.upTo}`
    case 'rating':
      return `rating ${event.rating.score}`
    case 'erased':
      return event.type
  }
}

/** The events of an answer. */
export function eventsOf(answer: Answer): ConversationEvent[] {
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return (answer.body as EventsAnswer).events
}
