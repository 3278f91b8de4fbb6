import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { toShopBellError } from './errors.ts'
import { createHttpTransport } from './http-transport.ts'

/** What an answer without any words of our server becomes. */
async function errorOf(status: number) {
  const transport = createHttpTransport({ server: 'http://server.test', fetch: async () => new Response(null, { status }) })
  return transport.request({ method: 'POST', path: '/v1/conversations/c/messages', body: {} }).then(
    () => assert.fail(`${status} is no refusal`),
    (caught: unknown) => toShopBellError(caught),
  )
}

describe('the way to the server', () => {
  it('takes it for no refusal when half of a request got lost and the server stopped waiting for the rest', async () => {
    assert.deepEqual([(await errorOf(408)).code, (await errorOf(408)).retryable], ['unavailable', true])
  })

  it('takes an answer that is too early, too much or out of order for one that may be another later', async () => {
    for (const status of [425, 429, 500, 502, 503, 504]) assert.equal((await errorOf(status)).retryable, true, String(status))
  })

  it('sends what it was given, also from a page that taught arrays and texts a JSON of their own', async (context) => {
    const taught = [Array, String, Number, Object].map(({ prototype }) => prototype)
    for (const one of taught) Object.defineProperty(one, 'toJSON', { value: () => 'nonsense', configurable: true, writable: true })
    context.after(() => {
      for (const one of taught) Reflect.deleteProperty(one, 'toJSON')
    })
    const sent: unknown[] = []
    const transport = createHttpTransport({
      server: 'http://server.test',
      fetch: async (_url, init) => {
        sent.push(init?.body)
        return new Response(null, { status: 204 })
      },
    })
    await transport.request({ method: 'POST', path: '/v1/sessions', body: { site: 'demo', items: [{ id: 'a', length: 2 }], none: null } })
    assert.deepEqual(sent, ['{"site":"demo","items":[{"id":"a","length":2}],"none":null}'])
  })
})
