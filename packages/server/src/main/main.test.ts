import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, it } from 'node:test'
import { type ConversationEvent, createId, type EventsAnswer, type SessionAnswer } from '@shopbell/core/protocol'
import { askJson, createDataDir, runCommand, startServer } from '../testing/server-process.ts'

const open = (url: string) => askJson<SessionAnswer>(`${url}/v1/sessions`, { method: 'POST', body: { site: 'demo' } })

function say(url: string, token: string, conversation: string, text: string, id = createId()): Promise<EventsAnswer> {
  const body = { items: [{ id, content: { kind: 'text', text } }], handoff: true }
  return askJson(`${url}/v1/conversations/${conversation}/messages`, { method: 'POST', token, body })
}

describe('the server', { timeout: 60_000 }, () => {
  it('keeps what it acknowledged when it is killed in the middle, exactly once and in order', async (context) => {
    const DATA_DIR = await createDataDir(context)
    const first = await startServer(context, { DATA_DIR })
    const visitors = await Promise.all(Array.from({ length: 16 }, () => open(first.url)))
    const acknowledged = new Map<string, ConversationEvent>()
    let count = 0
    let half = () => {}
    const isHalfDone = new Promise<void>((resolve) => {
      half = resolve
    })
    const senders = visitors.map(async ({ accessToken }) => {
      const conversation = createId()
      for (let n = 0; n < 20; n++) {
        const id = createId()
        const { events } = await say(first.url, accessToken, conversation, `message ${n}`, id)
        const event = events.find((one) => one.id === id)
        if (event) acknowledged.set(id, event)
        if (++count === 120) half()
      }
    })
    const sending = Promise.allSettled(senders)
    await isHalfDone
    await first.end('SIGKILL')
    const outcomes = await sending
    assert.ok(
      outcomes.some(({ status }) => status === 'rejected'),
      'the kill came in the middle',
    )
    const second = await startServer(context, { DATA_DIR })
    const logs = await Promise.all(
      visitors.map(async ({ refreshToken, epoch }) => {
        const session = await askJson<SessionAnswer>(`${second.url}/v1/sessions/refresh`, { method: 'POST', body: { refreshToken } })
        assert.equal(session.epoch, epoch)
        return session.conversations.flatMap(({ events }) => events)
      }),
    )
    for (const log of logs)
      assert.deepEqual(
        log.map(({ seq }) => seq),
        log.map((_, index) => index + 1),
      )
    const stored = new Map(logs.flat().map((event) => [event.id, event]))
    assert.ok(acknowledged.size >= 120)
    for (const [id, event] of acknowledged) assert.deepEqual(stored.get(id), event)
  })

  it('has its data folder to itself, until it is gone', async (context) => {
    const DATA_DIR = await createDataDir(context)
    const first = await startServer(context, { DATA_DIR })
    const refused = await runCommand(['serve'], { DATA_DIR, DATA_WAIT: '0' })
    assert.equal(refused.code, 1)
    assert.match(
      refused.err,
      /^The data folder \S+ is in use by another Shopbell server \(process \d+\)\. Stop that one, or choose another folder: DATA_DIR=\S+ shopbell serve\n$/,
    )
    await first.end('SIGKILL')
    const second = await startServer(context, { DATA_DIR })
    assert.deepEqual(await askJson(`${second.url}/healthz`), { ok: true })
    const head = await fetch(`${second.url}/healthz`, { method: 'HEAD' })
    assert.deepEqual([head.status, await head.text()], [200, ''])
  })

  it('says what to do when a port is taken', async (context) => {
    const other = createServer().listen(0, '127.0.0.1')
    context.after(() => other.close())
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const ran = await runCommand(['serve'], { DATA_DIR: await createDataDir(context), DESK_PORT: String(port) })
    assert.equal(ran.code, 1)
    assert.match(
      ran.err,
      new RegExp(
        `The port ${port} is taken by another program\\. Stop that one, or choose another: DESK_PORT=${port + 10} shopbell serve\n$`,
      ),
    )
  })

  it('says goodbye to its feeds and ends in order when it is told to stop', async (context) => {
    const server = await startServer(context, { DATA_DIR: await createDataDir(context) })
    const { accessToken } = await open(server.url)
    const response = await fetch(`${server.url}/v1/events`, { headers: { authorization: `Bearer ${accessToken}` } })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    let text = decoder.decode((await reader.read()).value)
    assert.match(text, /^event: hello\n/)
    const code = await server.end('SIGTERM')
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += decoder.decode(part.value)
    assert.match(text, /event: bye\ndata: \{"type":"bye","retryMs":\d+\}\n\n$/)
    assert.equal(code, 0)
  })

  it('ends when the process that started it is gone', async (context) => {
    const server = await startServer(context, { DATA_DIR: await createDataDir(context) }, true)
    const ended = once(server.process, 'exit')
    server.process.disconnect()
    assert.deepEqual((await ended)[0], 0)
  })

  it('logs nothing that anybody wrote, and no token', async (context) => {
    const server = await startServer(context, { DATA_DIR: await createDataDir(context) })
    const { accessToken, refreshToken } = await open(server.url)
    const conversation = createId()
    await say(server.url, accessToken, conversation, 'canary-text')
    const content = { kind: 'contact', email: 'canary@mail.example', name: 'canary-name', text: 'canary-note' }
    const body = { items: [{ id: createId(), content }], context: { url: 'https://shop.example/?canary-query' } }
    await askJson(`${server.url}/v1/conversations/${conversation}/messages`, { method: 'POST', token: accessToken, body })
    await fetch(`${server.url}/v1/canary-path?canary=query`, { headers: { authorization: 'Bearer canary-token' } })
    await fetch(`${server.url}/v1/sessions`, {
      method: 'POST',
      body: '{"canary-body',
      headers: { 'content-type': 'application/json', cookie: 'canary=cookie' },
    })
    await fetch(`${server.deskUrl}/v1/desk/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.deskUrl },
      body: JSON.stringify({ name: 'canary-agent', password: 'canary-password' }),
    })
    await server.end('SIGTERM')
    const log = server.log()
    for (const secret of ['canary', accessToken, refreshToken, accessToken.split('.')[2] ?? '', conversation]) {
      assert.ok(!log.includes(secret), `the log has ${secret}`)
    }
    const statuses = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { status?: number })
      .flatMap(({ status }) => status ?? [])
    assert.deepEqual(statuses, [201, 200, 200, 404, 400, 401])
    assert.ok(!log.includes('127.0.0.1","method'), 'addresses are blurred')
  })

  it('tells a sender of too much so, instead of breaking off', async (context) => {
    const server = await startServer(context, { DATA_DIR: await createDataDir(context) })
    const { accessToken } = await open(server.url)
    const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'image/png' }
    const response = await fetch(`${server.url}/v1/uploads/${createId()}`, { method: 'PUT', headers, body: new Uint8Array(6_000_000) })
    assert.equal(response.status, 413)
    const chunks = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(500_000))
        if (++pulled === 12) controller.close()
      },
    })
    let pulled = 0
    const init: RequestInit & { duplex: 'half' } = { method: 'PUT', headers, body: chunks, duplex: 'half' }
    assert.equal((await fetch(`${server.url}/v1/uploads/${createId()}`, init)).status, 413)
  })
})
