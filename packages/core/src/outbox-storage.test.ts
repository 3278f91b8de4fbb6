import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { ShopBellError } from './errors.ts'
import { MAX_WAITING, MAX_WAITING_BYTES } from './message-outbox.ts'
import { identityKey } from './storage-key.ts'
import { testJpeg, testPng, until } from './testing/index.ts'
import { allSent, first, PART, say, setUpOutbox } from './testing/outbox-scene.ts'

const tokenOf = (sub: string) => `e30.${btoa(JSON.stringify({ sub }))}.signature`

describe('what waits to be sent', () => {
  test('is kept before it is called sending, and nothing is sent before', async () => {
    const { outbox, open, texts } = setUpOutbox()
    let keep = () => {}
    const write = outbox.write
    outbox.write = (...given) => new Promise((resolve) => (keep = () => resolve(write(...given))))
    const client = open()
    const chat = client.$chat.get()
    say(chat, 'hello')
    for (let turn = 0; turn < 10; turn++) await setImmediate()
    assert.equal(chat.$messages.get()[0]?.delivery, 'keeping')
    assert.deepEqual(texts(), [])
    keep()
    await until(chat.$messages, allSent(1))
    client.destroy()
  })

  test('is not overtaken by what was kept faster', async () => {
    const { outbox, open, texts } = setUpOutbox()
    const waiting: (() => void)[] = []
    const write = outbox.write
    outbox.write = (...given) => new Promise((resolve) => waiting.push(() => resolve(write(...given))))
    const client = open()
    const chat = client.$chat.get()
    say(chat, 'first')
    say(chat, 'second')
    waiting[1]?.()
    for (let turn = 0; turn < 10; turn++) await setImmediate()
    assert.deepEqual(texts(), [])
    waiting[0]?.()
    await until(chat.$messages, allSent(2))
    assert.deepEqual(texts(), ['first', 'second'])
    client.destroy()
  })

  test('is there again in its order after the browser was killed, although the clock was set back meanwhile', async (context) => {
    const { transport, open, texts } = setUpOutbox()
    transport.online(false)
    context.mock.timers.enable({ apis: ['Date'], now: 2_000_000_000_000 })
    const before = open()
    say(before.$chat.get(), 'one')
    await until(before.$chat.get().$messages, first('retrying'))
    context.mock.timers.setTime(1_000_000_000_000)
    say(before.$chat.get(), 'two')
    before.destroy()
    await setImmediate()
    transport.online(true)
    const after = open()
    await after.$chat.get().resume()
    say(after.$chat.get(), 'three')
    await until(after.$chat.get().$messages, allSent(3))
    assert.deepEqual(texts(), ['one', 'two', 'three'])
    after.destroy()
  })

  test('says so to the next page while there is no session yet, and not any more afterwards', async () => {
    const { transport, storage, open } = setUpOutbox()
    const waiting = () => storage.get(`${PART}:waiting`)
    transport.online(false)
    const client = open()
    const chat = client.$chat.get()
    say(chat, 'hello')
    await until(chat.$messages, first('retrying'))
    assert.equal(await waiting(), '1')
    transport.online(true)
    chat.wake()
    await until(chat.$messages, allSent(1))
    assert.equal(await waiting(), undefined)
    say(chat, 'again')
    await until(chat.$messages, allSent(2))
    assert.equal(await waiting(), undefined)
    client.destroy()
  })

  test('may be a picture, which is uploaded after the reload', async () => {
    const { transport, outbox, open } = setUpOutbox()
    transport.online(false)
    const before = open()
    before.$chat.get().sendImage(new Blob(['picture'], { type: 'image/png' }), { name: 'cup.png' })
    await until(before.$chat.get().$messages, first('retrying'))
    before.destroy()
    transport.online(true)
    const after = open()
    await after.$chat.get().resume()
    const [message] = await until(after.$chat.get().$messages, allSent(1))
    assert.equal(message?.content?.kind, 'image')
    assert.deepEqual(await outbox.read(PART), [])
    after.destroy()
  })

  test('is a picture made ready once, which is kept before it is sent', async () => {
    const { transport, outbox, open } = setUpOutbox()
    const [start, rest] = [testJpeg(30, 20).slice(0, 2), testJpeg(30, 20).slice(2)]
    const said = new Blob([start, new Uint8Array([0xff, 0xfe, 0, 5]), 'GPS', rest], { type: 'image/jpeg' })
    transport.fail('/uploads', new ShopBellError('network', 'The connection broke.'))
    const before = open()
    before.$chat.get().sendImage(said)
    await until(before.$chat.get().$messages, first('retrying'))
    before.destroy()
    const kept = (await outbox.read(PART)) as readonly { value?: unknown }[] as readonly { value: { body: { image: { picture: Blob } } } }[]
    assert.deepEqual(new Uint8Array((await kept[0]?.value.body.image.picture.arrayBuffer()) ?? []), testJpeg(30, 20))
    const after = open()
    await after.$chat.get().resume()
    await until(after.$chat.get().$messages, allSent(1))
    const sent = transport.sent.filter(({ path }) => path.includes('/uploads/')).map(({ body }) => body as Blob)
    assert.deepEqual(new Uint8Array((await sent.at(-1)?.arrayBuffer()) ?? []), testJpeg(30, 20))
    after.destroy()
  })

  test('is a picture that is too large, which says so and stays', async () => {
    const { outbox, open } = setUpOutbox()
    const client = open()
    client.$chat.get().sendImage(new Blob([testPng(30, 20), new Uint8Array([0x7f, 0, 0, 0]), 'IDAT', new Uint8Array(5_000_000)]))
    const [message] = await until(client.$chat.get().$messages, first('failed'))
    assert.equal(message?.error?.problem?.code, 'body-too-large')
    assert.equal(message?.picture?.size, 5_000_041)
    assert.equal((await outbox.read(PART)).length, 1)
    client.destroy()
  })

  test('stays refused after a reload, with the reason, until somebody tries it again', async () => {
    const { transport, open } = setUpOutbox()
    const before = open()
    transport.fail('/messages', new ShopBellError('refused', 'Not this.'))
    say(before.$chat.get(), 'hello')
    await until(before.$chat.get().$messages, first('failed'))
    before.destroy()
    await setImmediate()
    const after = open()
    const chat = after.$chat.get()
    await chat.resume()
    const [message] = await until(chat.$messages, first('failed'))
    assert.equal(message?.error?.message, 'Not this.')
    chat.retry(message?.id)
    await until(chat.$messages, allSent(1))
    after.destroy()
  })

  test('does not come back after it was given up', async () => {
    const { transport, outbox, open } = setUpOutbox()
    transport.online(false)
    const before = open()
    const id = say(before.$chat.get(), 'never mind')
    await until(before.$chat.get().$messages, first('retrying'))
    before.$chat.get().discard(id)
    assert.deepEqual(before.$chat.get().$messages.get(), [])
    await setImmediate()
    assert.deepEqual(await outbox.read(PART), [])
    before.destroy()
  })

  test('is not sent when it is given up while the session begins', async () => {
    const { transport, open, texts } = setUpOutbox()
    const client = open()
    const chat = client.$chat.get()
    let begin = () => {}
    const request = transport.request
    transport.request = async (given) => {
      if (given.path === '/v1/sessions') await new Promise<void>((resolve) => (begin = resolve))
      return request(given)
    }
    const id = say(chat, 'never mind')
    await until(chat.$messages, first('sending'))
    for (let turn = 0; turn < 10; turn++) await setImmediate()
    chat.discard(id)
    begin()
    await until(chat.$connection, (status) => status === 'online')
    for (let turn = 0; turn < 10; turn++) await setImmediate()
    assert.deepEqual(texts(), [])
    client.destroy()
  })

  test('is so much at most, and what is too much is refused and not lost from the rest', async () => {
    const { transport, open } = setUpOutbox()
    transport.online(false)
    const client = open()
    const chat = client.$chat.get()
    for (let i = 0; i < MAX_WAITING; i++) say(chat, `${i}`)
    assert.throws(() => say(chat, 'one too many'), { code: 'full' })
    await assert.rejects(client.send('one too many'), { code: 'full' })
    const picture = new Blob([new Uint8Array(5_000_000)], { type: 'image/png' })
    const most = Math.floor((MAX_WAITING_BYTES - 1000) / picture.size)
    for (const { id } of chat.$messages.get().slice(10)) chat.discard(id)
    for (let i = 0; i < most; i++) chat.sendImage(picture)
    assert.throws(() => chat.sendImage(picture), { code: 'full' })
    transport.online(true)
    chat.wake()
    await until(chat.$messages, allSent(10 + most))
    say(chat, 'there is room again')
    await until(chat.$messages, allSent(11 + most))
    client.destroy()
  })

  test('stays with who wrote it when they sign out, and goes out when they are back', async () => {
    const { transport, outbox, open, texts } = setUpOutbox()
    const client = open()
    await client.identify(async () => tokenOf('anna'))
    transport.online(false)
    say(client.$chat.get(), 'by anna')
    await until(client.$chat.get().$messages, first('retrying'))
    await client.logout()
    transport.online(true)
    assert.equal((await outbox.read(`shopbell:demo@:${await identityKey(async () => tokenOf('anna'))}`)).length, 1)
    await client.identify(async () => tokenOf('bob'))
    say(client.$chat.get(), 'by bob')
    await until(client.$chat.get().$messages, (messages) => messages.some(({ delivery }) => delivery === 'sent'))
    assert.deepEqual(texts(), ['by bob'])
    await client.identify(async () => tokenOf('anna'))
    await until(client.$chat.get().$messages, (messages) =>
      messages.some(({ delivery, content }) => delivery === 'sent' && content?.kind === 'text' && content.text === 'by anna'),
    )
    client.destroy()
  })

  test('goes out although the token expired while the network was away', async () => {
    const { transport, open, texts } = setUpOutbox()
    const client = open()
    const chat = client.$chat.get()
    say(chat, 'before')
    await until(chat.$messages, allSent(1))
    transport.online(false)
    say(chat, 'during')
    await until(chat.$messages, (messages) => messages[1]?.delivery === 'retrying')
    transport.online(true)
    transport.fail('/messages', new ShopBellError('unauthorized', 'expired'))
    chat.wake()
    await until(chat.$messages, allSent(2))
    assert.deepEqual(texts(), ['before', 'during'])
    client.destroy()
  })
})
