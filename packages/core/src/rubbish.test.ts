import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createClient } from './client.ts'
import { ShopBellError } from './errors.ts'
import { createHttpTransport } from './http-transport.ts'
import type { ChatMessage } from './message-view.ts'
import { createMemoryStorage } from './storage.ts'
import { createFakeTransport, until } from './testing/index.ts'

const sent = (count: number) => (messages: readonly ChatMessage[]) =>
  messages.length === count && messages.every(({ delivery }) => delivery === 'sent')

const MESSAGE = { type: 'message', conversation: 'c', seq: 1, id: 'i', from: { role: 'agent', id: 'x' } }

/** JSON that is not an answer to anything. */
const RUBBISH: unknown[] = [
  undefined,
  null,
  'ok',
  {},
  [],
  { events: [] },
  { events: 7 },
  { events: [null] },
  { events: [{ type: 'message' }] },
  { events: [{ type: 'message', conversation: 'c', seq: '1', id: 'i' }] },
  { events: [{ ...MESSAGE, content: { kind: 'text', text: {} } }] },
  { events: [{ ...MESSAGE, content: { kind: 'suggestions', locale: 'en', entries: [], courtesy: {} } }] },
  { visitor: {}, accessToken: 1 },
  { visitor: { id: 'v' }, accessToken: 'a', refreshToken: 'r', epoch: 'e', conversations: [{}] },
]

describe('a client whose server answers rubbish', () => {
  for (const path of ['/v1/sessions', '/messages']) {
    test(`to ${path} keeps what was written, and sends it once when the server is itself again`, async () => {
      for (const rubbish of RUBBISH) {
        const transport = createFakeTransport()
        const storage = createMemoryStorage()
        const client = createClient({ transport, storage, site: 'demo' })
        const chat = client.$chat.get()
        const request = transport.request
        transport.request = (given) => (given.path.endsWith(path) ? Promise.resolve(rubbish) : request(given))
        chat.send({ kind: 'text', text: 'hello' })
        await until(chat.$messages, (messages) => messages[0]?.delivery === 'retrying')
        transport.request = request
        chat.wake()
        await until(chat.$messages, sent(1))
        assert.equal([...transport.logs.values()].flat().length, 1, JSON.stringify(rubbish))
        client.destroy()
      }
    })
  }

  test('to a renewal goes on as the same visitor', async () => {
    const transport = createFakeTransport()
    const storage = createMemoryStorage()
    const client = createClient({ transport, storage, site: 'demo' })
    const chat = client.$chat.get()
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$messages, sent(1))
    const visitor = chat.$visitor.get()?.id
    const request = transport.request
    for (const rubbish of RUBBISH) {
      transport.request = (given) => (given.path.endsWith('/refresh') ? Promise.resolve(rubbish) : request(given))
      transport.fail('/messages', new ShopBellError('unauthorized', 'expired'))
      chat.send({ kind: 'text', text: 'and this' })
      await until(chat.$messages, (messages) => messages.at(-1)?.delivery === 'retrying')
      transport.request = request
      chat.wake()
      await until(chat.$messages, (messages) => messages.at(-1)?.delivery === 'sent')
    }
    assert.equal(chat.$visitor.get()?.id, visitor)
    client.destroy()
  })
})

describe('the way to a server', () => {
  const html = '<!doctype html><title>Welcome to the hotel</title>'
  const answers = (body: string, init: ResponseInit & { headers?: Record<string, string> }) =>
    createHttpTransport({ server: 'https://help.example', fetch: async () => new Response(body, init) })
  const code = (transport: ReturnType<typeof createHttpTransport>) =>
    transport.request({ method: 'GET', path: '/v1/sites/demo' }).then(
      () => 'answered',
      (error: ShopBellError) => `${error.code}${error.retryable ? ', later' : ''}`,
    )
  const problem = (status: number, name: string) => answers(JSON.stringify({ status, code: name, detail: 'No.' }), { status })

  test('takes no page for an answer, and no stranger’s refusal for a final one', async () => {
    assert.equal(await code(answers(html, { status: 200 })), 'bad-response, later')
    assert.equal(await code(answers('{"half', { status: 200 })), 'bad-response, later')
    assert.equal(await code(answers(html, { status: 401 })), 'bad-response, later')
    assert.equal(await code(answers(html, { status: 404 })), 'bad-response, later')
    assert.equal(await code(answers('null', { status: 403 })), 'bad-response, later')
    assert.equal(await code(answers(html, { status: 502 })), 'unavailable, later')
    assert.equal(await code(answers('', { status: 408 })), 'unavailable, later')
    assert.equal(await code(answers(html, { status: 413 })), 'refused')
    assert.equal(await code(problem(401, 'token-expired')), 'unauthorized')
    assert.equal(await code(problem(404, 'not-found')), 'refused')
  })

  test('knows how long to leave the server in peace, also from a header', async () => {
    const transport = answers(html, { status: 503, headers: { 'retry-after': '7' } })
    await assert.rejects(transport.request({ method: 'GET', path: '/v1/x' }), { retryAfterMs: 7_000 })
    const dated = answers(html, { status: 503, headers: { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' } })
    await assert.rejects(dated.request({ method: 'GET', path: '/v1/x' }), { retryAfterMs: 0 })
  })

  test('does not listen to a stream that is a page, or that has nonsense in it', async () => {
    const listen = (body: string, type: string) =>
      answers(body, { headers: { 'content-type': type } }).feed({
        path: '/v1/events',
        signal: new AbortController().signal,
        onFrame: () => undefined,
      })
    await assert.rejects(listen(html, 'text/html'), { code: 'bad-response' })
    for (const data of ['{"half', 'null', '[]', '{"type":7}', '{"type":"message","seq":1}', '{"type":"typing"}']) {
      await assert.rejects(listen(`data: ${data}\n\n`, 'text/event-stream'), { code: 'bad-response' }, data)
    }
    await listen('data: {"type":"of a later version"}\n\n', 'text/event-stream; charset=utf-8')
  })
})
