import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createClient } from './client.ts'
import { ShopBellError } from './errors.ts'
import type { ChatMessage } from './message-view.ts'
import { createMemoryStorage } from './storage.ts'
import { createFakeTransport, until } from './testing/index.ts'

const lost = () => new ShopBellError('network', 'lost')

function setUp(storage = createMemoryStorage()) {
  const transport = createFakeTransport()
  const client = createClient({ transport, storage, site: 'demo', locale: 'en' })
  return { transport, client, storage, chat: client.$chat.get() }
}

const texts = (messages: readonly ChatMessage[]) => messages.map(({ content }) => (content?.kind === 'text' ? content.text : content?.kind))
const deliveries = (messages: readonly ChatMessage[]) => messages.map(({ delivery }) => delivery)
const delivered = (count: number) => (messages: readonly ChatMessage[]) =>
  messages.length === count && messages.every(({ delivery }) => !['keeping', 'sending', 'retrying'].includes(delivery))

describe('a chat', () => {
  test('asks nothing of the server before something is sent', async () => {
    const { transport, chat, client } = setUp()
    await chat.resume()
    chat.setTyping(true)
    assert.deepEqual(transport.sent, [])
    assert.equal(transport.feeds, 0)
    client.destroy()
  })

  test('shows a message at once, as sending once it is kept, then as sent, then as read', async () => {
    const { transport, chat, client } = setUp()
    const seen: string[] = []
    chat.$messages.subscribe((messages) => seen.push(messages.map(({ delivery }) => delivery).join()))
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$messages, delivered(1))
    transport.push({ type: 'read', by: 'agent', upTo: 1 })
    await until(chat.$messages, (messages) => messages[0]?.delivery === 'read')
    assert.deepEqual([...new Set(seen)], ['', 'keeping', 'sending', 'sent', 'read'])
    client.destroy()
  })

  test('keeps the order in which messages were written', async () => {
    const { chat, client } = setUp()
    for (const text of ['one', 'two', 'three']) chat.send({ kind: 'text', text })
    await until(chat.$messages, delivered(3))
    assert.deepEqual(texts(chat.$messages.get()), ['one', 'two', 'three'])
    client.destroy()
  })

  test('sends again after a lost request, and the server has the message once', async () => {
    const { transport, chat, client } = setUp()
    transport.fail('/messages', lost())
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$messages, (messages) => messages[0]?.delivery === 'retrying')
    chat.retry()
    await until(chat.$messages, delivered(1))
    assert.equal([...transport.logs.values()].flat().length, 1)
    client.destroy()
  })

  test('sends again after a lost answer, and the server has the message once', async () => {
    const { transport, chat, client } = setUp()
    transport.fail('/messages', lost(), { lost: true })
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$messages, delivered(1))
    chat.send({ kind: 'text', text: 'and this' })
    await until(chat.$messages, delivered(2))
    assert.equal([...transport.logs.values()].flat().length, 2)
    client.destroy()
  })

  test('shows a refused message as failed, and goes on with the next', async () => {
    const { transport, chat, client } = setUp()
    const failed: string[] = []
    client.on('message:failed', ({ error }) => failed.push(error.message))
    transport.fail('/messages', new ShopBellError('refused', 'No such thing.'))
    const id = chat.send({ kind: 'text', text: 'first' })
    await until(chat.$messages, (messages) => messages[0]?.delivery === 'failed')
    chat.send({ kind: 'text', text: 'second' })
    await until(chat.$messages, (messages) => messages.some(({ delivery }) => delivery === 'sent'))
    assert.deepEqual(deliveries(chat.$messages.get()), ['sent', 'failed'])
    assert.deepEqual(failed, ['No such thing.'])
    chat.retry(id)
    await until(chat.$messages, delivered(2))
    assert.deepEqual(texts(chat.$messages.get()), ['second', 'first'])
    client.destroy()
  })

  test('one refused message does not take its neighbours with it', async () => {
    const { transport, chat, client } = setUp()
    transport.fail('/messages', lost())
    chat.send({ kind: 'text', text: 'bad' })
    chat.send({ kind: 'text', text: 'good' })
    await until(chat.$messages, (messages) => messages[0]?.delivery === 'retrying')
    // The batch of both is refused, then the first alone.
    transport.fail('/messages', new ShopBellError('refused', 'No.'), { times: 2 })
    chat.retry()
    await until(chat.$messages, (messages) => messages.some(({ delivery }) => delivery === 'sent'))
    assert.deepEqual(
      chat.$messages.get().map(({ content, delivery }) => [content?.kind === 'text' && content.text, delivery]),
      [
        ['good', 'sent'],
        ['bad', 'failed'],
      ],
    )
    client.destroy()
  })

  test('counts what was not read, and says so when it is read', async () => {
    const { transport, chat, client } = setUp()
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$connection, (status) => status === 'online')
    await until(chat.$messages, delivered(1))
    transport.say('hi')
    transport.say('how can I help?')
    await until(client.$unread, (count) => count === 2)
    await chat.markRead()
    assert.equal(client.$unread.get(), 0)
    assert.equal((transport.sent.at(-1)?.body as { upTo?: number } | undefined)?.upTo, 3)
    client.destroy()
  })

  test('comes back by itself after the connection broke, with what was said meanwhile', async () => {
    const { transport, chat, client } = setUp()
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$connection, (status) => status === 'online')
    await until(chat.$messages, delivered(1))
    transport.drop()
    await until(chat.$connection, (status) => status === 'offline')
    transport.say('are you there?')
    chat.wake()
    await until(chat.$messages, delivered(2))
    assert.deepEqual(texts(chat.$messages.get()), ['hello', 'are you there?'])
    client.destroy()
  })

  test('shows who is typing until the message comes', async () => {
    const { transport, chat, client } = setUp()
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$connection, (status) => status === 'online')
    await until(chat.$messages, delivered(1))
    const lin = { role: 'agent', id: 'lin', name: 'Lin' } as const
    transport.signal({ type: 'typing', conversation: chat.$head.get().id, from: lin, on: true })
    assert.equal(chat.$typing.get()?.name, 'Lin')
    transport.say('hi')
    await until(chat.$typing, (author) => author === null)
    client.destroy()
  })

  test('goes on with the same conversation after a reload', async () => {
    const { transport, chat, client, storage } = setUp()
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$messages, delivered(1))
    client.destroy()
    const again = createClient({ transport, storage, site: 'demo' })
    await again.$chat.get().resume()
    assert.deepEqual(texts(again.$chat.get().$messages.get()), ['hello'])
    again.destroy()
  })

  test('goes on by itself when the server was away while the page loaded', async () => {
    const { transport, chat, client, storage } = setUp()
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$messages, delivered(1))
    client.destroy()
    transport.online(false)
    const again = createClient({ transport, storage, site: 'demo' })
    const resumed = again.$chat.get()
    await assert.rejects(resumed.resume(), { code: 'network' })
    await until(resumed.$connection, (status) => status === 'offline')
    transport.online(true)
    resumed.wake()
    await until(resumed.$messages, delivered(1))
    again.destroy()
  })

  test('sends after a reload what was not sent before it', async () => {
    const { transport, chat, client, storage } = setUp()
    transport.online(false)
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$messages, (messages) => messages[0]?.delivery === 'retrying')
    client.destroy()
    transport.online(true)
    const again = createClient({ transport, storage, site: 'demo' })
    await again.$chat.get().resume()
    await until(again.$chat.get().$messages, delivered(1))
    assert.deepEqual(texts(again.$chat.get().$messages.get()), ['hello'])
    again.destroy()
  })

  test('begins anew when the server lost the session, and nothing written is lost', async () => {
    const { transport, chat, client, storage } = setUp()
    chat.send({ kind: 'text', text: 'before' })
    await until(chat.$messages, delivered(1))
    client.destroy()
    transport.forgetSessions()
    const again = createClient({ transport, storage, site: 'demo' })
    const id = again.$chat.get().send({ kind: 'text', text: 'after' })
    await until(again.$chat.get().$messages, (messages) => messages.some((message) => message.id === id && message.delivery === 'sent'))
    again.destroy()
  })

  test('loads older messages in front of what is shown', async () => {
    const { transport, chat, client, storage } = setUp()
    chat.send({ kind: 'text', text: 'm1' })
    await until(chat.$messages, delivered(1))
    client.destroy()
    for (let i = 2; i <= 120; i++) transport.say(`m${i}`)
    const again = createClient({ transport, storage, site: 'demo' })
    const resumed = again.$chat.get()
    await resumed.resume()
    assert.equal(texts(resumed.$messages.get())[0], 'm71')
    await resumed.loadEarlier()
    assert.equal(texts(resumed.$messages.get())[0], 'm21')
    assert.equal(resumed.$hasEarlier.get(), true)
    await resumed.loadEarlier()
    assert.deepEqual(
      texts(resumed.$messages.get()),
      Array.from({ length: 120 }, (_, i) => `m${i + 1}`),
    )
    assert.equal(resumed.$hasEarlier.get(), false)
    again.destroy()
  })

  test('uploads a picture, then sends it', async () => {
    const { transport, chat, client } = setUp()
    chat.sendImage(new Blob(['picture'], { type: 'image/png' }), { name: 'broken cup.png' })
    assert.equal(chat.$messages.get()[0]?.picture?.type, 'image/png')
    const [message] = await until(chat.$messages, delivered(1))
    assert.deepEqual(message?.content, { kind: 'image', upload: `${message?.id}.secret`, width: 640, height: 480, name: 'broken cup.png' })
    assert.deepEqual(
      transport.sent.map(({ path }) => path.split('/')[2]),
      ['sessions', 'uploads', 'conversations'],
    )
    client.destroy()
  })

  test('asks for a person, and rates', async () => {
    const { chat, client } = setUp()
    chat.send({ kind: 'text', text: 'hello' })
    await until(chat.$messages, delivered(1))
    await chat.askPerson()
    assert.equal(chat.$head.get().status, 'waiting')
    await chat.rate({ score: 5, reasons: ['fast'], comment: '', solved: true })
    assert.equal(chat.$head.get().rating?.score, 5)
    client.destroy()
  })

  test('refuses an empty and an endless text with what is wanted', () => {
    const { chat, client } = setUp()
    assert.throws(() => chat.send({ kind: 'text', text: ' \n' }), /at least one visible character/)
    assert.throws(() => chat.send({ kind: 'text', text: 'x'.repeat(10_001) }), /at most 10000/)
    client.destroy()
  })
})
