import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { ShopBellError } from './errors.ts'
import { createId } from './protocol/index.ts'
import { until } from './testing/index.ts'
import { allSent, first, PART, say, setUpOutbox } from './testing/outbox-scene.ts'

describe('what waits to be sent in a storage that is not as it should be', () => {
  test('is put aside when it is damaged, reported once, and the rest goes on', async (context) => {
    const { outbox, open, texts, transport } = setUpOutbox()
    const warnings = context.mock.method(console, 'warn', () => undefined)
    transport.online(false)
    const before = open()
    say(before.$chat.get(), 'whole')
    await until(before.$chat.get().$messages, first('retrying'))
    before.destroy()
    const damaged = createId(0)
    await outbox.write(PART, damaged, { createdAt: 1, body: 'half of a' })
    transport.online(true)
    const after = open()
    const told: ShopBellError[] = []
    after.on('error', (error) => told.push(error))
    await after.$chat.get().resume()
    await until(after.$chat.get().$messages, allSent(1))
    await after.$chat.get().resume()
    assert.deepEqual(texts(), ['whole'])
    assert.deepEqual([told.map(({ code }) => code), warnings.mock.callCount()], [['storage'], 1])
    assert.match(told[0]?.message ?? '', new RegExp(damaged))
    assert.deepEqual(
      (await outbox.read(`${PART}:damaged`)).map(({ id }) => id),
      [damaged],
    )
    after.destroy()
  })

  test('is sent from memory where the browser refuses to keep it', async () => {
    const { transport, outbox, open, texts } = setUpOutbox()
    outbox.write = () => Promise.reject(new Error('QuotaExceededError'))
    outbox.read = () => Promise.reject(new Error('SecurityError'))
    outbox.remove = () => Promise.reject(new Error('SecurityError'))
    const client = open()
    const chat = client.$chat.get()
    await chat.resume()
    transport.fail('/messages', new ShopBellError('network', 'lost'))
    say(chat, 'hello')
    await until(chat.$messages, first('retrying'))
    chat.wake()
    await until(chat.$messages, allSent(1))
    assert.deepEqual(texts(), ['hello'])
    client.destroy()
  })

  test('is sent from memory where the storage never answers', async (context) => {
    const { outbox, open } = setUpOutbox()
    outbox.write = () => new Promise(() => {})
    const client = open()
    const chat = client.$chat.get()
    context.mock.timers.enable({ apis: ['setTimeout'] })
    say(chat, 'hello')
    context.mock.timers.tick(2_000)
    context.mock.timers.reset()
    await until(chat.$messages, allSent(1))
    client.destroy()
  })

  test('is taken over once from where an older version kept it', async () => {
    const { storage, outbox, open, texts } = setUpOutbox()
    const body = { conversation: createId(), context: {}, handoff: false }
    const old = ['one', 'two'].map((text, i) => ({
      id: createId(1000 + i),
      createdAt: 1000 + i,
      body: { ...body, content: { kind: 'text', text } },
    }))
    await storage.set(`${PART}:outbox`, JSON.stringify([...old, { id: 7 }]))
    const client = open()
    const chat = client.$chat.get()
    await chat.resume()
    await until(chat.$messages, allSent(2))
    assert.deepEqual(texts(), ['one', 'two'])
    assert.equal(await storage.get(`${PART}:outbox`), undefined)
    await setImmediate()
    assert.deepEqual(await outbox.read(PART), [])
    client.destroy()
  })

  test('is given up as refused, and lets the next one pass, when a picture can no longer be read', async () => {
    const { open, texts } = setUpOutbox()
    const client = open()
    const chat = client.$chat.get()
    const picture = new Blob(['gone'], { type: 'image/png' })
    picture.slice = () =>
      ({ arrayBuffer: () => Promise.reject(new DOMException('The file could not be read.', 'NotReadableError')) }) as never
    chat.sendImage(picture)
    say(chat, 'next')
    await until(chat.$messages, (messages) => messages.some(({ delivery }) => delivery === 'sent'))
    assert.deepEqual(texts(), ['next'])
    assert.deepEqual(
      chat.$messages.get().map(({ delivery }) => delivery),
      ['sent', 'failed'],
    )
    client.destroy()
  })
})
