import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ShopBellError } from './errors.ts'
import { createSession } from './session.ts'
import { createMemoryStorage } from './storage.ts'
import { createFakeTransport } from './testing/index.ts'

function setUp(getIdentity?: () => Promise<string>) {
  const transport = createFakeTransport()
  const storage = createMemoryStorage()
  const session = createSession({ transport, storage, site: 'demo', storageKey: 'key', getIdentity, onAnswer: () => undefined })
  const paths = () => transport.sent.map(({ path }) => path.replace(/[0-9a-f-]{36}/, 'ID'))
  return { transport, storage, session, paths }
}

const expired = () => new ShopBellError('unauthorized', 'expired')

describe('a session', () => {
  test('begins once, however many ask', async () => {
    const { session, paths } = setUp()
    await Promise.all([session.start(), session.start(), session.request({ method: 'GET', path: '/v1/sites/demo' })])
    assert.deepEqual(paths(), ['/v1/sessions', '/v1/sites/demo'])
  })

  test('renews its token once for all who were refused, and asks again', async () => {
    const { session, transport, paths } = setUp()
    await session.start()
    transport.fail('/v1/sites', expired(), { times: 3 })
    const ask = () => session.request({ method: 'GET', path: '/v1/sites/demo' })
    await Promise.all([ask(), ask(), ask()])
    assert.deepEqual(paths(), ['/v1/sessions', '/v1/sessions/refresh', '/v1/sites/demo', '/v1/sites/demo', '/v1/sites/demo'])
  })

  test('goes on when another tab renewed the tokens meanwhile', async () => {
    const { session, transport, storage } = setUp()
    await session.start()
    const other = createSession({ transport, storage, site: 'demo', storageKey: 'key', onAnswer: () => undefined })
    await other.start()
    const visitor = session.$visitor.get()?.id
    await session.renew()
    assert.equal(session.$visitor.get()?.id, visitor)
  })

  test('asks the shop again who it is when the server forgot the session', async () => {
    let asked = 0
    const { session, transport } = setUp(async () => `jwt-${++asked}`)
    await session.start()
    transport.forgetSessions()
    await session.renew()
    assert.equal(asked, 2)
    assert.equal(session.$visitor.get()?.signedIn, true)
  })

  test('can be begun again after the network failed', async () => {
    const { session, transport } = setUp()
    transport.online(false)
    await assert.rejects(session.start(), { code: 'network' })
    transport.online(true)
    await session.start()
    assert.notEqual(session.$visitor.get(), null)
  })

  test('leaves nothing in the storage when it ended', async () => {
    const { session, storage, paths } = setUp()
    await session.start()
    assert.notEqual(await storage.get('key'), undefined)
    await session.end()
    assert.equal(await storage.get('key'), undefined)
    assert.equal(paths().at(-1), '/v1/sessions/current')
  })

  test('says what getIdentity is to do when it fails', async () => {
    const { session } = setUp(() => Promise.reject(new Error('shop is down')))
    await assert.rejects(session.start(), { code: 'unavailable', message: /getIdentity callback failed/ })
  })
})
