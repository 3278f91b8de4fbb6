import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { createClient } from './client.ts'
import { ShopBellError } from './errors.ts'
import type { ChatMessage } from './message-view.ts'
import { createMemoryStorage } from './storage.ts'
import { createFakeTransport, until } from './testing/index.ts'

/** Tabs of one browser, which share their storage, and what the server has. */
function setUp() {
  const transport = createFakeTransport()
  const storage = createMemoryStorage()
  const open = () => createClient({ transport, storage, site: 'demo' })
  const logged = () =>
    [...transport.logs.values()].map((log) =>
      log.flatMap((event) => (event.type === 'message' && event.content.kind === 'text' ? event.content.text : [])),
    )
  return { transport, storage, open, logged }
}

const texts = (messages: readonly ChatMessage[]) => messages.map(({ content }) => (content?.kind === 'text' ? content.text : content?.kind))
const sent = (count: number) => (messages: readonly ChatMessage[]) =>
  messages.length === count && messages.every(({ delivery }) => delivery === 'sent')
const retrying = (messages: readonly ChatMessage[]) => messages[0]?.delivery === 'retrying'

describe('tabs that share a storage', () => {
  test('begin one conversation when both write first at the same time', async () => {
    const { transport, open, logged } = setUp()
    const [one, two] = [open().$chat.get(), open().$chat.get()]
    one.send({ kind: 'text', text: 'from one' })
    two.send({ kind: 'text', text: 'from two' })
    await Promise.all([until(one.$messages, sent(2)), until(two.$messages, sent(2))])
    assert.equal(transport.logs.size, 1)
    assert.deepEqual(logged()[0]?.toSorted(), ['from one', 'from two'])
    assert.deepEqual(texts(one.$messages.get()), texts(two.$messages.get()))
    one.stop()
    two.stop()
  })

  test('keep what both have written without a network, also when the browser is killed', async () => {
    const { transport, open, logged } = setUp()
    const [one, two] = [open().$chat.get(), open().$chat.get()]
    transport.online(false)
    one.send({ kind: 'text', text: 'from one' })
    two.send({ kind: 'text', text: 'from two' })
    await Promise.all([until(one.$messages, retrying), until(two.$messages, retrying)])
    one.stop()
    two.stop()
    transport.online(true)
    const again = open().$chat.get()
    await again.resume()
    await until(again.$messages, sent(2))
    assert.deepEqual(
      logged().map((log) => log.toSorted()),
      [['from one', 'from two']],
    )
    again.stop()
  })

  test('send what one of them wrote once, when the other has it from the storage', async () => {
    const { transport, open, logged } = setUp()
    const one = open().$chat.get()
    transport.online(false)
    one.send({ kind: 'text', text: 'hello' })
    await until(one.$messages, retrying)
    transport.online(true)
    const two = open().$chat.get()
    const resumed = two.resume()
    one.retry()
    await resumed
    await Promise.all([until(one.$messages, sent(1)), until(two.$messages, sent(1))])
    assert.deepEqual(logged(), [['hello']])
    one.stop()
    two.stop()
  })

  test('send nothing twice after a reload, and leave nothing in the storage', async () => {
    const { storage, open, logged } = setUp()
    const [one, two] = [open().$chat.get(), open().$chat.get()]
    one.send({ kind: 'text', text: 'hello' })
    await until(one.$messages, sent(1))
    await two.resume()
    await until(two.$messages, sent(1))
    one.stop()
    two.stop()
    const again = open().$chat.get()
    await again.resume()
    await until(again.$messages, sent(1))
    await setImmediate()
    assert.deepEqual(logged(), [['hello']])
    assert.equal(await storage.get('shopbell:demo@:anonymous:outbox'), undefined)
    again.stop()
  })

  test('go on with the conversation that there was before they were loaded without a network, and nothing is shown twice or hidden', async () => {
    const { transport, open, logged } = setUp()
    const before = open().$chat.get()
    before.send({ kind: 'text', text: 'before' })
    await until(before.$messages, sent(1))
    before.stop()
    await setImmediate()
    transport.online(false)
    const offline = open().$chat.get()
    await assert.rejects(offline.resume(), ShopBellError)
    offline.send({ kind: 'text', text: 'after' })
    await until(offline.$messages, retrying)
    offline.stop()
    transport.online(true)
    const again = open().$chat.get()
    await again.resume()
    await until(again.$messages, sent(2))
    assert.deepEqual(texts(again.$messages.get()), ['before', 'after'])
    assert.deepEqual(logged(), [['before', 'after']])
    again.stop()
  })

  test('keep what waited in the storage although something new is written before it was read', async () => {
    const { transport, open, logged } = setUp()
    transport.online(false)
    const first = open().$chat.get()
    first.send({ kind: 'text', text: 'first' })
    await until(first.$messages, retrying)
    first.stop()
    // What is written on the next page is written later, by a millisecond at least.
    const written = Date.now()
    while (Date.now() === written) await setImmediate()
    const second = open().$chat.get()
    second.send({ kind: 'text', text: 'second' })
    await until(second.$messages, retrying)
    second.stop()
    transport.online(true)
    const third = open().$chat.get()
    await third.resume()
    await until(third.$messages, sent(2))
    assert.deepEqual(logged(), [['first', 'second']])
    third.stop()
  })

  test('work although what they find in the storage makes no sense', async () => {
    const { storage, open } = setUp()
    await storage.set('shopbell:demo@:anonymous:outbox', '{"half of')
    const chat = open().$chat.get()
    await chat.resume()
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$messages, sent(1))
    chat.stop()
  })
})
