import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { ShopBellError } from './errors.ts'
import { createSession } from './session.ts'
import { createMemoryStorage } from './storage.ts'
import { createAnyOrder } from './testing/any-order.ts'
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

  test('is one session for two tabs that begin at once', async () => {
    const { session, transport, storage } = setUp()
    const other = createSession({ transport, storage, site: 'demo', storageKey: 'key', onAnswer: () => undefined })
    await Promise.all([session.start(), other.start()])
    assert.equal(session.$visitor.get()?.id, other.$visitor.get()?.id)
  })

  test('begins anew as one visitor in two tabs when the server forgot it', async () => {
    const { session, transport, storage } = setUp()
    const other = createSession({ transport, storage, site: 'demo', storageKey: 'key', onAnswer: () => undefined })
    await session.start()
    await other.start()
    transport.forgetSessions()
    await Promise.all([session.renew(), other.renew()])
    assert.equal(session.$visitor.get()?.id, other.$visitor.get()?.id)
  })

  test('is one session for three tabs, begun and begun anew, in any order and without locks', async () => {
    for (let seed = 0; seed < 200; seed++) {
      const order = createAnyOrder(seed, setImmediate)
      const transport = createFakeTransport()
      const storage = createMemoryStorage()
      const tabs = Array.from({ length: 3 }, () => {
        const { slowly } = order.openTab()
        const slow = { transport: { ...transport, ...slowly({ request: transport.request }) }, storage: slowly(storage) }
        return createSession({ ...slow, site: 'demo', storageKey: 'key', onAnswer: () => undefined })
      })
      const visitors = async (doing: Promise<unknown>) => {
        await order.run()
        await doing
        return new Set(tabs.map(({ $visitor }) => $visitor.get()?.id))
      }
      const [first, ...more] = await visitors(Promise.all(tabs.map(({ start }) => start())))
      assert.deepEqual(more, [], `seed ${seed}`)
      const renewed = await visitors(Promise.all(tabs.map(({ renew }) => renew())))
      assert.deepEqual([...renewed], [first], `seed ${seed}`)
      transport.forgetSessions()
      const anew = await visitors(Promise.all(tabs.map(({ renew }) => renew())))
      assert.equal(anew.size, 1, `seed ${seed}`)
    }
  })

  test('is not brought back by a tab that stayed open when another signed out', async () => {
    const { session, transport, storage } = setUp()
    const other = createSession({ transport, storage, site: 'demo', storageKey: 'key', onAnswer: () => undefined })
    await session.start()
    await other.start()
    const before = other.$visitor.get()?.id
    await session.end()
    await other.renew()
    assert.notEqual(other.$visitor.get()?.id, before)
  })

  test('goes on with the tokens in memory when the storage keeps nothing', async () => {
    const transport = createFakeTransport()
    const nothing = async () => undefined
    const storage = { get: nothing, set: nothing, swap: nothing, remove: nothing, clear: nothing }
    const session = createSession({ transport, storage, site: 'demo', storageKey: 'key', onAnswer: () => undefined })
    await session.start()
    const before = session.$visitor.get()?.id
    await session.renew()
    assert.equal(session.$visitor.get()?.id, before)
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

  test('is begun with a fresh statement of the shop when the one before expired on the way', async () => {
    let asked = 0
    const { session, transport } = setUp(async () => `jwt-${++asked}`)
    transport.fail('/v1/sessions', expired())
    await assert.rejects(session.start(), { code: 'unauthorized' })
    await session.start()
    assert.deepEqual(
      transport.sent.map(({ body }) => (body as { identity: string }).identity),
      ['jwt-2'],
    )
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

  test('is ended on the server although its access token has expired', async () => {
    const { session, transport, paths } = setUp()
    await session.start()
    transport.fail('/v1/sessions/current', expired())
    await session.end()
    assert.deepEqual(paths(), ['/v1/sessions', '/v1/sessions/refresh', '/v1/sessions/current'])
  })

  test('is ended on the server although this page never needed it', async () => {
    const { session, transport, storage, paths } = setUp()
    await session.start()
    const later = createSession({ transport, storage, site: 'demo', storageKey: 'key', onAnswer: () => undefined })
    await later.end()
    assert.deepEqual(paths(), ['/v1/sessions', '/v1/sessions/refresh', '/v1/sessions/current'])
  })

  test('takes its own token along when another tab says that it is over, and leaves one that is newer', async () => {
    const { session, storage } = setUp()
    await session.start()
    session.drop()
    await setImmediate()
    assert.equal(await storage.get('key'), undefined)
    const other = setUp()
    await other.session.start()
    await other.storage.set('key', 'of who signed in meanwhile')
    other.session.drop()
    await setImmediate()
    assert.equal(await other.storage.get('key'), 'of who signed in meanwhile')
    await assert.rejects(other.session.renew(), { code: 'closed' })
  })

  test('leaves nothing behind when it ends while it is being renewed', async () => {
    const { session, storage } = setUp()
    await session.start()
    const renewed = assert.rejects(session.renew(), { code: 'closed' })
    await session.end()
    await renewed
    assert.equal(await storage.get('key'), undefined)
    await assert.rejects(session.request({ method: 'GET', path: '/v1/sites/demo' }), { code: 'closed' })
  })

  test('is not begun anew by a tab that hears a moment later that another one has ended it', async () => {
    const { session, storage, paths } = setUp()
    await session.start()
    await storage.remove('key')
    const renewed = assert.rejects(session.renew(), { code: 'closed' })
    for (let turn = 0; turn < 5; turn++) await setImmediate()
    session.drop()
    await renewed
    assert.deepEqual([await storage.get('key'), paths()], [undefined, ['/v1/sessions']])
  })

  test('says what getIdentity is to do when it fails', async () => {
    const { session } = setUp(() => Promise.reject(new Error('shop is down')))
    await assert.rejects(session.start(), { code: 'unavailable', message: /getIdentity callback failed/ })
  })
})
