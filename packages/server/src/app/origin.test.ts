import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId } from '@shopbell/core/protocol'
import { codeOf, createFixture, testSite } from '../testing/app-fixture.ts'
import { allowsOrigin } from './site.ts'

describe('origins', () => {
  it('are exact, but for the ports of this machine', () => {
    const site = testSite({ origins: ['https://shop.example', 'http://localhost:*', 'http://127.0.0.1:*'] })
    const allowed = ['https://shop.example', 'http://localhost:4100', 'http://127.0.0.1:80']
    const foreign = [
      'http://shop.example',
      'https://shop.example:444',
      'https://www.shop.example',
      'https://shop.example.evil.example',
      'null',
      '',
      'http://localhost',
      'http://localhost:',
      'http://localhost:x',
      'http://localhost:4100.evil.example',
      'https://localhost:4100',
      'http://127.0.0.1:*',
    ]
    assert.deepEqual(
      [...allowed, ...foreign].filter((origin) => allowsOrigin(site, origin)),
      allowed,
    )
  })

  it('that a site does not name are refused, and nothing is stored', async () => {
    const { ask, store, visitor } = await createFixture()
    const lin = await visitor()
    const conversation = createId()
    const body = { items: [{ id: createId(), content: { kind: 'text', text: 'hello' } }] }
    let opened = 0
    store.openSession = async () => {
      opened++
      throw new Error('not wanted')
    }
    for (const origin of ['https://evil.example', 'https://other.example', 'null']) {
      const headers = { origin }
      const answers = await Promise.all([
        ask('POST', '/v1/sessions', { body: { site: 'demo' }, headers }),
        ask('POST', '/v1/sessions/refresh', { body: { refreshToken: lin.session.refreshToken }, headers }),
        ask('POST', `/v1/conversations/${conversation}/messages`, { token: lin.session.accessToken, body, headers }),
        ask('GET', '/v1/sites/demo', { headers }),
        ask('GET', '/v1/faq?site=demo', { headers }),
        ask('POST', '/v1/faq/misses', { body: { site: 'demo', locale: 'en', query: 'x' }, headers }),
      ])
      for (const answer of answers) {
        assert.equal(codeOf(answer), '403 origin-not-allowed')
        assert.equal(answer.headers.get('access-control-allow-origin'), null)
      }
    }
    assert.equal(opened, 0)
    assert.deepEqual(await store.misses(10), [])
    assert.equal(await store.conversation(conversation), undefined)
    const { body: session, status } = await ask('POST', '/v1/sessions/refresh', { body: { refreshToken: lin.session.refreshToken } })
    assert.equal(status, 200, 'the token was not used up')
    assert.ok(session)
  })

  it('that a site names may read the answers, refusals too', async () => {
    const { ask } = await createFixture()
    const headers = { origin: 'https://shop.example' }
    for (const { headers: answered } of [await ask('GET', '/v1/sites/demo', { headers }), await ask('GET', '/v1/events', { headers })]) {
      assert.equal(answered.get('access-control-allow-origin'), 'https://shop.example')
      assert.equal(answered.get('vary'), 'Origin')
      assert.match(answered.get('access-control-expose-headers') ?? '', /Retry-After/)
    }
    assert.equal((await ask('GET', '/v1/sites/demo')).status, 200, 'a request of no page')
  })

  it('ask first, and are told what they may send', async () => {
    const { ask } = await createFixture()
    const ours = await ask('OPTIONS', '/v1/sessions', { headers: { origin: 'https://shop.example' } })
    assert.equal(ours.status, 204)
    assert.equal(ours.headers.get('access-control-allow-origin'), 'https://shop.example')
    assert.match(ours.headers.get('access-control-allow-methods') ?? '', /PUT/)
    assert.equal(ours.headers.get('access-control-allow-headers'), 'authorization, content-type')
    assert.ok(Number(ours.headers.get('access-control-max-age')) > 0)
    const foreign = await ask('OPTIONS', '/v1/sessions', { headers: { origin: 'https://evil.example' } })
    assert.equal(foreign.headers.get('access-control-allow-origin'), null)
  })
})
