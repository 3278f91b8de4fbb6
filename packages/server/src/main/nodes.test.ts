import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import { createId, type EventsAnswer, type FeedFrame, type Problem, type SessionAnswer } from '@shopbell/core/protocol'
import { type FeedReader, readFeed } from '../testing/feed-reader.ts'
import { skipWithout } from '../testing/programs.ts'
import { askJson, runCommand, type ServerProcess, startServer } from '../testing/server-process.ts'
import { startTestNats, type TestNats } from '../testing/test-nats.ts'
import { startTestPostgres, type TestPostgres } from '../testing/test-postgres.ts'

/** A NATS that nobody answers for: every ring is lost. */
const NOBODY = 'nats://127.0.0.1:1'

const isMessage =
  (text: string) =>
  (frame: FeedFrame): boolean =>
    frame.type === 'message' && frame.content.kind === 'text' && frame.content.text === text

const isTyping = ({ type }: FeedFrame) => type === 'typing'

describe('servers on one Postgres', { skip: skipWithout('postgres', 'nats-server'), timeout: 180_000 }, () => {
  let postgres: TestPostgres
  let nats: TestNats
  before(async () => {
    ;[postgres, nats] = await Promise.all([startTestPostgres(), startTestNats()])
  })
  after(() => Promise.all([postgres.remove(), nats.end()]))

  /** Two servers, a shopper with a feed on the second, and an agent whose desk has one there too. */
  async function setUp(context: TestContext, BELL_URL?: string) {
    const DATABASE_URL = await postgres.createDatabase()
    const env = { DATABASE_URL, ...(BELL_URL && { BELL_URL }) }
    const servers = await Promise.all([startServer(context, env), startServer(context, env)])
    const [one, two] = servers as [ServerProcess, ServerProcess]
    assert.equal((await runCommand(['agent', 'add', 'mei'], env, 'a-password\n')).code, 0)
    const session = await askJson<SessionAnswer>(`${one.url}/v1/sessions`, { method: 'POST', body: { site: 'demo' } })
    const authorization = `Bearer ${session.accessToken}`
    const conversation = createId()
    const post = (server: ServerProcess, action: string, body: unknown) =>
      fetch(`${server.url}/v1/conversations/${conversation}/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify(body),
      })
    const say = (server: ServerProcess, text: string, id = createId()) =>
      post(server, 'messages', { items: [{ id, content: { kind: 'text', text } }], handoff: true })
    const cookie = await signIn(one)
    const feed = await readFeed(`${two.url}/v1/events`, { authorization })
    const desk = await readFeed(`${two.deskUrl}/v1/desk/events`, { cookie })
    context.after(() => [feed, desk].forEach((reader) => void reader.stop()))
    return { env, one, two, session, authorization, conversation, cookie, feed, desk, say, post }
  }

  async function signIn(server: ServerProcess): Promise<string> {
    const response = await fetch(`${server.deskUrl}/v1/desk/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.deskUrl },
      body: JSON.stringify({ name: 'mei', password: 'a-password' }),
    })
    return response.headers.get('set-cookie')?.split(';')[0] ?? ''
  }

  const both = (readers: FeedReader[], isWanted: (frame: FeedFrame) => boolean) =>
    Promise.all(readers.map((reader) => reader.until(isWanted)))

  for (const [name, bellUrl] of [
    ['Postgres', () => undefined],
    ['NATS', () => nats.url],
  ] as const) {
    it(`shows on one what is said and typed on the other, through ${name}`, async (context) => {
      const { one, feed, desk, say, post, conversation } = await setUp(context, bellUrl())
      assert.equal((await say(one, 'hello')).status, 200)
      await both([feed, desk], isMessage('hello'))
      await post(one, 'typing', { on: true })
      assert.deepEqual(
        [await desk.until(isTyping)].map((frame) => frame.type === 'typing' && frame.conversation),
        [conversation],
      )
    })
  }

  it('find by themselves what no bell rang for', async (context) => {
    const { one, two, feed, desk, say } = await setUp(context, NOBODY)
    for (const [index, server] of [one, two, one].entries()) {
      assert.equal((await say(server, `message ${index}`)).status, 200)
      await both([feed, desk], isMessage(`message ${index}`))
    }
    assert.match(one.log(), /"bell not connected"/)
  })

  it('lose nothing while NATS is away, and ring again when it is back', async (context) => {
    const { one, two, feed, desk, say, post } = await setUp(context, nats.url)
    await nats.end()
    assert.equal((await say(one, 'without a bell')).status, 200)
    await both([feed, desk], isMessage('without a bell'))
    await nats.start()
    for (const server of [one, two]) await server.logged(/"bell not connected"[\s\S]*"bell connected"/)
    await post(one, 'typing', { on: true })
    await desk.until(isTyping)
  })

  it('refuse for a moment when Postgres restarts, then go on, and nothing is lost, doubled or out of order', async (context) => {
    const { one, two, feed, desk, say, session } = await setUp(context)
    const refused = new Map<string, number>()
    const sent: string[] = []
    let isOver = false
    let reached = () => {}
    const untilSent = (count: number) =>
      new Promise<void>((resolve) => {
        reached = () => sent.length >= count && resolve()
      })
    const sending = (async () => {
      for (let n = 0; !isOver; n++) {
        const id = createId()
        for (let tries = 0; ; tries++) {
          const response = await say([one, two][(n + tries) % 2] as ServerProcess, `number ${n}`, id)
          if (response.ok) {
            const { events } = (await response.json()) as EventsAnswer
            assert.ok(events.some((event) => event.id === id))
            break
          }
          const { status, code, retryAfterMs = 0 } = (await response.json()) as Problem
          assert.ok(response.headers.get('retry-after'))
          refused.set(`${status} ${code}`, retryAfterMs)
          await new Promise((resolve) => setTimeout(resolve, retryAfterMs))
        }
        sent.push(id)
        reached()
      }
    })()
    await untilSent(5)
    await postgres.end('crash')
    const health = await fetch(`${one.url}/healthz`)
    assert.deepEqual([health.status, ((await health.json()) as Problem).code], [503, 'storage-unavailable'])
    await postgres.start()
    const goal = untilSent(sent.length + 5)
    await goal
    isOver = true
    await sending
    assert.ok(
      [...refused.keys()].every((one) => one === '503 storage-unavailable' || one === '429 rate-limited'),
      [...refused.keys()].join(),
    )
    const last = sent.at(-1)
    await both([feed, desk], (frame) => 'id' in frame && frame.id === last)
    for (const { frames } of [feed, desk]) {
      const events = frames.filter((frame) => 'seq' in frame)
      assert.deepEqual(
        events.map(({ seq }) => seq),
        events.map((_, index) => index + 1),
        'the feeds that were open stayed open, and missed nothing',
      )
      assert.deepEqual(
        events.map(({ id }) => id).filter((id) => sent.includes(id)),
        sent,
      )
    }
    assert.equal(session.epoch, (await askJson<SessionAnswer>(`${two.url}/v1/sessions`, { method: 'POST', body: { site: 'demo' } })).epoch)
  })
})
