import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codeOf, createFixture } from '../testing/app-fixture.ts'

describe('a site', () => {
  it('tells anybody its name, languages, hours, faces and look', async () => {
    const { ask, store } = await createFixture()
    for (const name of ['f', 'e', 'd', 'c', 'b', 'a']) await store.saveAgent({ name, display: name.toUpperCase(), password: 'hash' })
    const { body } = await ask('GET', '/v1/sites/demo')
    assert.deepEqual(body, {
      site: 'demo',
      name: 'Demo',
      locales: ['zh-CN', 'en'],
      hours: { open: true, backAt: null, until: null, timeZone: 'UTC' },
      agents: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id.toUpperCase() })),
      look: { accent: '#336699' },
    })
  })

  it('serves its FAQ in the closest language, for ever under its hash', async () => {
    const { ask } = await createFixture()
    const etagOf = async (query: string) => (await ask('GET', `/v1/faq?site=demo${query}`)).headers.get('etag')
    assert.deepEqual(
      [
        await etagOf('&locale=en'),
        await etagOf('&locale=EN-gb'),
        await etagOf('&locale=zh-Hant-TW'),
        await etagOf('&locale=fr'),
        await etagOf(''),
      ],
      ['"two"', '"two"', '"one"', '"one"', '"one"'],
    )
    const cacheOf = async (query: string) => (await ask('GET', `/v1/faq?site=demo&locale=en${query}`)).headers.get('cache-control')
    assert.deepEqual(
      [await cacheOf(''), await cacheOf('&v=two'), await cacheOf('&v=old')],
      ['public, no-cache', 'public, max-age=31536000, immutable', 'public, no-cache'],
    )
    assert.equal((await ask('GET', '/v1/faq?site=demo&locale=en', { headers: { 'if-none-match': '"x", "two"' } })).status, 304)
  })

  it('without an FAQ says so', async () => {
    const { ask } = await createFixture({ site: { faqFiles: [] } })
    assert.equal(codeOf(await ask('GET', '/v1/faq?site=demo')), '404 not-found')
  })

  it('answers whether it can store, and describes itself', async () => {
    const { ask, store } = await createFixture()
    assert.deepEqual((await ask('GET', '/healthz')).body, { ok: true })
    store.check = () => Promise.reject(new Error('gone'))
    assert.equal((await ask('GET', '/healthz')).status, 500)
  })
})
