import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ConversationEvent, createId, type DeskAnswer, type FeedFrame, type FeedPage } from '@shopbell/core/protocol'
import { createBell } from '../hub/bell.ts'
import { createHub } from '../hub/hub.ts'
import { createMemoryStore } from '../store/memory.ts'
import { codeOf, createFixture, type Fixture, type TestVisitor } from '../testing/app-fixture.ts'
import type { Caller } from './route.ts'

/** Frames with their SSE ids, as they come. */
interface Reader {
  next(count: number): Promise<{ frame: FeedFrame; id: string | undefined }[]>
  /** Whether the feed has ended. */
  isOver(): Promise<boolean>
  leave(): Promise<void>
}

async function read({ app }: Fixture, path: string, headers: Record<string, string>, caller?: Caller): Promise<Reader> {
  const response = await app.handle(new Request(`http://${caller?.isDesk ? 'desk' : 'server'}.example${path}`, { headers }), caller)
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8')
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  let text = ''
  return {
    async next(count) {
      while (text.split('\n\n').length <= count) {
        const { value, done } = await reader.read()
        assert.equal(done, false, `the feed ended after ${text}`)
        text += decoder.decode(value, { stream: true })
      }
      const parts = text.split('\n\n')
      text = parts.slice(count).join('\n\n')
      return parts.slice(0, count).map((part) => ({
        frame: JSON.parse(/^data: (.*)$/m.exec(part)?.[1] ?? '') as FeedFrame,
        id: /^id: (.*)$/m.exec(part)?.[1],
      }))
    },
    isOver: async () => (await reader.read()).done,
    leave: () => reader.cancel(),
  }
}

const feed = (fixture: Fixture, { session }: TestVisitor, cursor = '') =>
  read(fixture, `/v1/events?cursor=${cursor}`, { authorization: `Bearer ${session.accessToken}` })
const seqs = (frames: { frame: FeedFrame }[]) => frames.map(({ frame }) => (frame as ConversationEvent).seq)
const conversations = (frames: { frame: FeedFrame }[]) => frames.map(({ frame }) => (frame as ConversationEvent).conversation)
const types = (frames: { frame: FeedFrame }[]) => frames.map(({ frame }) => frame.type)

describe('the feed of a visitor', () => {
  it('begins where the cursor ends, and goes on as things happen', async () => {
    const fixture = await createFixture()
    const [lin, wang] = [await fixture.visitor(), await fixture.visitor()]
    const conversation = createId()
    await lin.say(conversation, 'one', 'two')
    const reader = await feed(fixture, lin, `${lin.session.epoch}.${conversation}:2`)
    const frames = await reader.next(3)
    assert.deepEqual(frames[0]?.frame, { type: 'hello', epoch: lin.session.epoch, now: fixture.clock.now, heartbeat: 15 })
    assert.deepEqual(seqs(frames.slice(1)), [3, 4])
    await wang.say(createId(), 'not for lin')
    const other = createId()
    await lin.say(other, 'a new conversation')
    assert.deepEqual(
      (await reader.next(2)).map(({ frame }) => (frame as ConversationEvent).conversation),
      [other, other],
    )
    await reader.leave()
  })

  it('sends everything when there is no cursor, and nothing of others that a cursor names', async () => {
    const fixture = await createFixture()
    const [lin, wang] = [await fixture.visitor(), await fixture.visitor()]
    const [own, foreign] = [createId(), createId()]
    await lin.say(own, 'mine')
    await wang.say(foreign, 'private')
    const reader = await feed(fixture, lin, `${lin.session.epoch}.${foreign}:0`)
    assert.deepEqual(conversations((await reader.next(3)).slice(1)), [own, own])
    await wang.say(foreign, 'private, too')
    await lin.say(own, 'mine again')
    assert.deepEqual(conversations(await reader.next(1)), [own])
    await reader.leave()
  })

  it('hears the agent typing, and the bye of the server', async () => {
    const fixture = await createFixture()
    const [lin, mei] = [await fixture.visitor(), await fixture.agent()]
    const conversation = createId()
    await lin.ask('POST', `/v1/conversations/${conversation}/handoff`, { id: createId() })
    const reader = await feed(fixture, lin)
    await reader.next(2)
    await lin.ask('POST', `/v1/conversations/${conversation}/typing`, { on: true })
    await mei.ask('POST', `/v1/desk/conversations/${conversation}/typing`, { on: true })
    const [typing] = await reader.next(1)
    assert.deepEqual(typing?.frame, { type: 'typing', conversation, from: { role: 'agent', id: 'mei', name: 'MEI' }, on: true })
    fixture.app.drain()
    const [bye] = await reader.next(1)
    assert.ok(bye?.frame.type === 'bye' && bye.frame.retryMs >= 500)
    assert.equal(await reader.isOver(), true)
    assert.equal(codeOf(await lin.ask('GET', '/v1/events')), '503 draining')
  })

  it('says resync to a cursor of another log, and to one that has seen more than there is', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    const conversation = createId()
    await lin.say(conversation, 'one')
    for (const cursor of [`other.${conversation}:1`, `${lin.session.epoch}.${conversation}:99`]) {
      const reader = await feed(fixture, lin, cursor)
      assert.deepEqual(types(await reader.next(2)), ['hello', 'resync'])
      assert.equal(await reader.isOver(), true)
    }
    assert.equal(codeOf(await lin.ask('GET', '/v1/events?cursor=nonsense')), '400 invalid-request')
  })

  it('ends with the session, and one of too many ends the oldest', async () => {
    const fixture = await createFixture({ limits: { feedsPerSession: 2 } })
    const lin = await fixture.visitor()
    const readers = [await feed(fixture, lin), await feed(fixture, lin), await feed(fixture, lin)]
    for (const reader of readers) await reader.next(1)
    assert.equal(await readers[0]?.isOver(), true)
    await lin.ask('DELETE', '/v1/sessions/current')
    assert.deepEqual([await readers[1]?.isOver(), await readers[2]?.isOver()], [true, true])
  })

  it('ends for who waits with the session, and says nothing more', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    const asking = lin.ask('GET', '/v1/events?wait=25')
    await lin.ask('DELETE', '/v1/sessions/current')
    assert.deepEqual(
      ((await asking).body as FeedPage).frames.map(({ type }) => type),
      ['hello'],
    )
    assert.equal(codeOf(await lin.ask('GET', '/v1/events?wait=25')).slice(0, 3), '401')
  })

  it('answers as one JSON page for who waits', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    const conversation = createId()
    await lin.say(conversation, 'one')
    const poll = async (cursor: string, wait: number) => (await lin.ask('GET', `/v1/events?cursor=${cursor}&wait=${wait}`)).body as FeedPage
    const first = await poll('', 25)
    assert.deepEqual(
      first.frames.map(({ type }) => type),
      ['hello', 'message', 'message'],
    )
    const waiting = poll(first.cursor, 25)
    await lin.say(conversation, 'two')
    const second = await waiting
    assert.deepEqual(
      second.frames.slice(1).map((frame) => (frame as ConversationEvent).seq),
      [3, 4],
    )
    assert.equal(second.cursor, `${lin.session.epoch}.${conversation}:4`)
    assert.deepEqual(
      (await poll(second.cursor, 0)).frames.map(({ type }) => type),
      ['hello'],
    )
    const leaving = poll(second.cursor, 25)
    fixture.app.drain()
    assert.deepEqual(
      (await leaving).frames.map(({ type }) => type),
      ['hello', 'bye'],
    )
  })
})

describe('the feed of the desk', () => {
  it('has all conversations, and in each frame the cursor to go on from', async () => {
    const fixture = await createFixture()
    const [lin, wang, mei] = [await fixture.visitor(), await fixture.visitor(), await fixture.agent()]
    await lin.say(createId(), 'before')
    const { cursor } = (await mei.ask('GET', '/v1/desk/conversations')).body as DeskAnswer
    const open = async (from: string) => {
      const cookie = await signIn(fixture)
      return read(fixture, `/v1/desk/events?cursor=${from}`, { cookie }, { isDesk: true })
    }
    const reader = await open(cursor)
    const [hello] = await reader.next(1)
    assert.equal(hello?.id, cursor)
    const [first, second] = [createId(), createId()]
    await lin.say(first, 'one')
    await wang.say(second, 'two')
    const frames = await reader.next(4)
    assert.deepEqual(conversations(frames), [first, first, second, second])
    const again = await open(frames[1]?.id ?? '')
    assert.deepEqual((await again.next(3)).slice(1), frames.slice(2))
    await lin.ask('POST', `/v1/conversations/${first}/typing`, { on: true })
    assert.deepEqual(types(await reader.next(1)), ['typing'])
    assert.deepEqual(types(await (await open('e.1')).next(2)), ['hello', 'resync'])
    await Promise.all([reader.leave(), again.leave()])
  })

  it('ends when the agent signs out', async () => {
    const fixture = await createFixture()
    await fixture.agent()
    const cookie = await signIn(fixture)
    const reader = await read(fixture, '/v1/desk/events', { cookie }, { isDesk: true })
    await reader.next(1)
    await fixture.ask('DELETE', '/v1/desk/session', { headers: { cookie, origin: 'http://desk.example' }, caller: { isDesk: true } })
    assert.equal(await reader.isOver(), true)
  })
})

async function signIn({ ask }: Fixture): Promise<string> {
  const body = { name: 'mei', password: 'secret' }
  const { headers } = await ask('POST', '/v1/desk/session', { body, headers: { origin: 'http://desk.example' }, caller: { isDesk: true } })
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

it('of an agent ends on every server at the next check when the session ends on one', async () => {
  const store = createMemoryStore()
  const [one, two] = [await createFixture({ store }), await createFixture({ store, heartbeatMs: 5 })]
  const mei = await one.agent()
  const desk = await read(two, '/v1/desk/events', { cookie: mei.cookie, origin: 'http://desk.example' }, { isDesk: true })
  await desk.next(1)
  assert.equal((await mei.ask('DELETE', '/v1/desk/session')).status, 204)
  while (!(await desk.isOver()));
})

it('of a visitor ends on every server when the session ends on one, over the bell', async () => {
  const ends: ((text: string) => void)[] = []
  const wire = { maxBytes: 8000, onText: (hear: (text: string) => void) => ends.push(hear), send: sendToAll, close: async () => {} }
  function sendToAll(text: string): void {
    for (const hear of ends) hear(text)
  }
  const store = createMemoryStore()
  const [one, two] = await Promise.all([1, 2].map(() => createFixture({ store, hub: createHub(createBell(wire)) })))
  assert.ok(one && two)
  const lin = await one.visitor()
  const far = await feed(two, lin)
  await far.next(1)
  assert.equal((await lin.ask('DELETE', '/v1/sessions/current')).status, 204)
  assert.equal(await far.isOver(), true)
})
