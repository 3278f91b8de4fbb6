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
})
