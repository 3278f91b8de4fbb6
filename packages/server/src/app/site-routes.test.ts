import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SiteAnswer } from '@shopbell/core/protocol'
import { liftOf } from '../faq/vote-lift.ts'
import { StoreUnavailableError } from '../store/store.ts'
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
    const withPolicy = await createFixture({ site: { privacy: 'https://shop.example/privacy' } })
    assert.equal(((await withPolicy.ask('GET', '/v1/sites/demo')).body as SiteAnswer).privacy, 'https://shop.example/privacy')
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

  it('serves the language pack of its FAQ for ever, to pages that it knows', async () => {
    const pack = { name: 'en-12345678.pack', bytes: new Uint8Array([3]) }
    const { ask } = await createFixture({ site: { faqFiles: [{ locale: 'en', bytes: new Uint8Array([2]), hash: 'two', pack }] } })
    const served = await ask('GET', '/v1/packs/en-12345678.pack', { headers: { origin: 'https://shop.example' } })
    assert.deepEqual([served.status, served.body], [200, '\u0003'])
    assert.equal(served.headers.get('cache-control'), 'public, max-age=31536000, immutable')
    assert.equal(served.headers.get('access-control-allow-origin'), 'https://shop.example')
    assert.equal(codeOf(await ask('GET', '/v1/packs/en-00000000.pack')), '404 not-found')
  })

  it('without an FAQ says so', async () => {
    const { ask } = await createFixture({ site: { faqFiles: [] } })
    assert.equal(codeOf(await ask('GET', '/v1/faq?site=demo')), '404 no-faq')
  })

  it('keeps votes so that one network can be told from another, and by nobody which', async () => {
    const { ask, store } = await createFixture()
    const vote = (voter: string, address: string, helpful = true) =>
      ask('POST', '/v1/faq/votes', { body: { site: 'demo', locale: 'en', entry: 'a', voter, helpful }, caller: { address } })
    for (let i = 0; i < 99; i++) await vote(`name ${i}`, '203.0.113.7')
    await vote('name 0', '203.0.113.7', false)
    await vote('v', '::ffff:203.0.113.7')
    await vote('v', '2001:db8:1:2:3:4:5:6')
    await vote('v', '2001:db8:1:2::9')
    const votes = await store.votes('demo', 'en')
    assert.equal(votes.length, 101)
    assert.equal(new Set(votes.map(({ voter }) => voter.split(':')[0])).size, 2)
    assert.doesNotMatch(JSON.stringify(votes), /203\.0|2001:db8/)
    assert.deepEqual([...liftOf(votes)], [])
  })

  it('answers whether it can store, and describes itself', async () => {
    const { ask, store } = await createFixture()
    assert.deepEqual((await ask('GET', '/healthz')).body, { ok: true })
    store.check = () => Promise.reject(new Error('gone'))
    assert.equal((await ask('GET', '/healthz')).status, 500)
    store.check = () => Promise.reject(new StoreUnavailableError('away'))
    const away = await ask('GET', '/healthz')
    assert.deepEqual([codeOf(away), away.headers.get('retry-after')], ['503 storage-unavailable', '1'])
  })
})
