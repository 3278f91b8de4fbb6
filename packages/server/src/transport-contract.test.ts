import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createHttpTransport, type Transport } from '@shopbell/core'
import { type ConversationEvent, createId, formatCursor, type SessionAnswer, type SiteAnswer } from '@shopbell/core/protocol'
import { createFakeTransport } from '@shopbell/core/testing'
import { createApp, createHub, createMemoryStore, type Site } from './index.ts'

/** What a client counts on, of the published fake and of the real server alike: so that the fake cannot lie. */
const site: Site = {
  id: 'demo',
  name: 'Demo',
  origins: [],
  locales: ['en'],
  hoursAt: () => ({ open: true, backAt: null, until: null, timeZone: 'Asia/Shanghai' }),
  dayStart: () => 0,
  replies: {},
  look: {},
  faq: { answer: () => null, suggest: () => [] },
  faqFiles: [],
}

async function realTransport(): Promise<Transport> {
  const app = await createApp({
    store: createMemoryStore(),
    hub: createHub(),
    sites: { get: (id) => (id === 'demo' ? site : undefined), all: () => [site] },
  })
  return createHttpTransport({ server: 'http://server.test', fetch: (url, init) => app.handle(new Request(url as string, init)) })
}

const makers: Record<string, () => Promise<Transport>> = {
  'the fake': async () => createFakeTransport(),
  'the server': realTransport,
}

for (const [name, makeTransport] of Object.entries(makers)) {
  describe(`a transport to ${name}`, () => {
    async function setUp() {
      const transport = await makeTransport()
      const start = async () => (await transport.request({ method: 'POST', path: '/v1/sessions', body: { site: 'demo' } })) as SessionAnswer
      const session = await start()
      const conversation = createId()
      const call = async (method: 'GET' | 'POST' | 'PUT', action: string, body?: unknown) => {
        const path = `/v1/conversations/${conversation}/${action}`
        const answer = await transport.request({ method, path, token: session.accessToken, ...(body !== undefined && { body }) })
        return (answer as { events: ConversationEvent[] } | undefined)?.events ?? []
      }
      const send = (text: string, id = createId()) =>
        call('POST', 'messages', { items: [{ id, content: { kind: 'text', text } }], handoff: true })
      const feed = async (cursor: string, until: (frames: { type: string }[]) => boolean) => {
        const controller = new AbortController()
        const frames: { type: string; seq?: number }[] = []
        const reading = transport.feed({
          path: `/v1/events?cursor=${encodeURIComponent(cursor)}`,
          token: session.accessToken,
          signal: controller.signal,
          onFrame(frame) {
            frames.push(frame)
            if (until(frames)) controller.abort()
          },
        })
        await assert.rejects(reading, { code: 'closed' })
        return frames
      }
      return { transport, session, conversation, call, send, feed }
    }

    test('a session knows its visitor, and refreshes with a token of one use', async () => {
      const { transport, session } = await setUp()
      assert.equal(session.visitor.signedIn, false)
      assert.deepEqual(session.conversations, [])
      const again = (await transport.request({
        method: 'POST',
        path: '/v1/sessions/refresh',
        body: { refreshToken: session.refreshToken },
      })) as SessionAnswer
      assert.equal(again.visitor.id, session.visitor.id)
      assert.notEqual(again.refreshToken, session.refreshToken)
      await assert.rejects(transport.request({ method: 'POST', path: '/v1/sessions/refresh', body: { refreshToken: 'unknown' } }), {
        code: 'unauthorized',
      })
    })

    test('a message becomes an event, the same one however often it is sent', async () => {
      const { send } = await setUp()
      const id = createId()
      const [event] = await send('hello', id)
      const [again] = await send('hello', id)
      assert.equal(event?.seq, 1)
      assert.equal(event?.id, id)
      assert.deepEqual(again, event)
    })

    test('the log is read in pages, from either side', async () => {
      const { send, call } = await setUp()
      for (const text of ['one', 'two', 'three']) await send(text)
      const seqs = async (query: string) => (await call('GET', `events?${query}`)).map(({ seq }) => seq)
      const all = await seqs('after=0')
      assert.deepEqual(
        all,
        all.map((_, i) => i + 1),
      )
      assert.deepEqual(await seqs('after=2&limit=1'), [3])
      assert.deepEqual(await seqs('before=4&limit=2'), [2, 3])
    })

    test('reading and rating become events of their own', async () => {
      const { send, call } = await setUp()
      await send('hello')
      const rating = { score: 5, reasons: ['fast'], comment: 'good', solved: true }
      const events = [
        ...(await call('PUT', 'read', { id: createId(), upTo: 1 })),
        ...(await call('PUT', 'rating', { id: createId(), rating })),
      ]
      assert.deepEqual(
        events.map(({ type }) => type),
        ['read', 'rating'],
      )
    })

    test('a feed says hello, then what is after its cursor, then what comes', async () => {
      const { session, conversation, send, feed } = await setUp()
      const first = await send('one')
      const cursor = formatCursor({ epoch: session.epoch, seen: { [conversation]: 1 } })
      let sent = false
      const frames = await feed(cursor, (heard) => {
        if (heard.length === first.length && !sent) {
          sent = true
          void send('two')
        }
        return heard.filter(({ type }) => type === 'message').length === 1
      })
      assert.equal(frames[0]?.type, 'hello')
      assert.deepEqual(
        frames.slice(1).map(({ seq }) => seq),
        frames.slice(1).map((_, i) => i + 2),
      )
    })

    test('a site tells its name and its hours to anybody', async () => {
      const { transport } = await setUp()
      const answer = (await transport.request({ method: 'GET', path: '/v1/sites/demo' })) as SiteAnswer
      assert.equal(answer.site, 'demo')
      assert.equal(typeof answer.hours.open, 'boolean')
    })
  })
}
