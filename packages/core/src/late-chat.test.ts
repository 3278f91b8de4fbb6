import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createChat } from './chat.ts'
import { createLazyClient } from './client.ts'
import { createMemoryStorage } from './storage.ts'
import { identityKey } from './storage-key.ts'
import { createFakeTransport, until } from './testing/index.ts'

const TOKEN = `e30.${btoa(JSON.stringify({ sub: 'anna' }))}.signature`

/** A client whose code for chats is loaded late; `failures` times it does not arrive. */
function setUp({ storage = createMemoryStorage(), transport = createFakeTransport(), failures = 0 } = {}) {
  let loads = 0
  const client = createLazyClient({ transport, storage, site: 'demo' }, async () => {
    loads++
    if (loads <= failures) throw new Error('lost')
    return createChat
  })
  return { client, chat: client.$chat.get(), storage, transport, loads: () => loads }
}

const sent = (count: number) => (messages: readonly { delivery: string }[]) =>
  messages.length === count && messages.every(({ delivery }) => delivery === 'sent')

describe('a chat whose code is loaded late', () => {
  test('loads nothing, and asks nothing, for who has nothing to go on with', async () => {
    const { client, chat, transport, loads } = setUp()
    await chat.resume()
    chat.setTyping(true)
    chat.wake()
    assert.deepEqual([loads(), transport.sent, chat.$head.get().seq, chat.$draft.get()], [0, [], 0, ''])
    client.destroy()
  })

  test('is loaded when somebody looks at the messages', async () => {
    const { client, chat, loads } = setUp()
    const stop = chat.$messages.subscribe(() => {})
    assert.equal(loads(), 1)
    stop()
    client.destroy()
  })

  test('sends what was written before the code was there, in order and under the ids that were given', async () => {
    const { client, chat, transport, loads } = setUp()
    const ids = [chat.send({ kind: 'text', text: 'one' }), chat.send({ kind: 'text', text: 'two' })]
    const messages = await until(chat.$messages, sent(2))
    assert.deepEqual([messages.map(({ id }) => id), loads(), transport.logs.size], [ids, 1, 1])
    client.destroy()
  })

  test('gives ids that sort as they were written, also within a millisecond', () => {
    const { client, chat } = setUp()
    const ids = Array.from({ length: 50 }, (_, i) => chat.send({ kind: 'text', text: `${i}` }))
    assert.deepEqual(ids.toSorted(), ids)
    client.destroy()
  })

  test('refuses an empty text at once', () => {
    const { chat, loads } = setUp()
    assert.throws(() => chat.send({ kind: 'text', text: ' ' }), { code: 'bad-config' })
    assert.equal(loads(), 0)
  })

  test('shows a draft at once, and keeps it for the next page', async () => {
    const { client, chat, storage, transport } = setUp()
    chat.setDraft('h')
    chat.setDraft('hello')
    assert.equal(chat.$draft.get(), 'hello')
    await until(chat.$messages, () => true)
    assert.equal(chat.$draft.get(), 'hello')
    client.destroy()

    const next = setUp({ storage, transport })
    const stop = next.chat.$messages.subscribe(() => {})
    await next.chat.resume()
    assert.equal(await until(next.chat.$draft, (draft) => draft !== ''), 'hello')
    stop()
    next.client.destroy()
  })

  test('goes on with the conversation of an earlier page', async () => {
    const { client, chat, storage, transport } = setUp()
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$messages, sent(1))
    client.destroy()

    const next = setUp({ storage, transport })
    await next.chat.resume()
    assert.equal(next.loads(), 1)
    assert.equal((await until(next.chat.$messages, sent(1))).length, 1)
    assert.equal(next.chat.$head.get().seq > 0, true)
    next.client.destroy()
  })

  test('loses nothing when its code did not arrive: the next one who needs it brings it', async () => {
    const { client, chat, loads } = setUp({ failures: 1 })
    const id = chat.send({ kind: 'text', text: 'hello' })
    await assert.rejects(chat.rate({ score: 5, reasons: [], comment: '', solved: null }), { message: 'lost' })
    const messages = await until(chat.$messages, sent(1))
    assert.deepEqual([messages.map((message) => message.id), loads()], [[id], 2])
    client.destroy()
  })

  test('forgets everything with a sign-out, also when its code was never needed', async () => {
    const { client, storage, loads } = setUp()
    await storage.set('shopbell:demo@:anonymous:draft', 'half a sentence')
    await client.logout()
    assert.equal(await storage.get('shopbell:demo@:anonymous:draft'), undefined)
    assert.equal(loads(), 0)
    client.destroy()
  })

  test('signs out without its code where there is nothing to end, and forgets what there is when the code does not arrive', async () => {
    const nobody = setUp()
    await nobody.client.logout()
    assert.deepEqual([nobody.loads(), nobody.transport.sent], [0, []])
    nobody.client.destroy()

    const storage = createMemoryStorage()
    const key = `shopbell:demo@:${await identityKey(async () => TOKEN)}`
    await storage.set(key, 'a token')
    await storage.set(`${key}:draft`, 'a secret')
    const { client, transport } = setUp({ storage, failures: 9 })
    await client.identify(async () => TOKEN).catch(() => {})
    await client.logout()
    assert.deepEqual([await storage.get(key), await storage.get(`${key}:draft`), transport.sent], [undefined, undefined, []])
    client.destroy()
  })
})
