import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createClient } from './client.ts'
import { ShopBellError } from './errors.ts'
import { createMemoryStorage } from './storage.ts'
import { identityKey } from './storage-key.ts'
import { createFakeTransport, until } from './testing/index.ts'

const tokenOf = (sub: string) => `e30.${btoa(JSON.stringify({ sub }))}.signature`
const sent = (messages: readonly { delivery: string }[]) => messages.length > 0 && messages.every(({ delivery }) => delivery === 'sent')

describe('createClient', () => {
  test('says what was given and what is wanted when an option is wrong', () => {
    assert.throws(() => createClient({ server: 'help.example', site: 'demo' }), /server is "help.example"; wanted is an address such as/)
    assert.throws(() => createClient({ server: 'https://help.example' }), /site is ""; wanted is the key of a site/)
    assert.throws(() => createClient({}), /Neither server nor faq is given/)
  })

  test('who signs in after somebody else never sees what the other wrote', async () => {
    const transport = createFakeTransport()
    const storage = createMemoryStorage()
    const client = createClient({ transport, storage, site: 'demo' })
    client.$chat.get().send({ kind: 'text', text: 'a secret of nobody' })
    await until(client.$chat.get().$messages, sent)
    await client.identify(async () => tokenOf('anna'))
    assert.deepEqual(client.$chat.get().$messages.get(), [])
    await client.logout()
    assert.equal(client.$chat.get().$visitor.get(), null)
    await client.$chat.get().resume()
    assert.deepEqual(client.$chat.get().$messages.get(), [])
    client.destroy()
  })

  test('what waits when somebody signs out is never sent as somebody else', async () => {
    const transport = createFakeTransport()
    const storage = createMemoryStorage()
    const client = createClient({ transport, storage, site: 'demo' })
    await client.identify(async () => tokenOf('anna'))
    transport.online(false)
    client.$chat.get().send({ kind: 'text', text: 'by anna' })
    await until(client.$chat.get().$messages, (messages) => messages[0]?.delivery === 'retrying')
    await client.logout()
    transport.online(true)
    client.$chat.get().send({ kind: 'text', text: 'by a stranger' })
    await until(client.$chat.get().$messages, sent)
    assert.deepEqual(
      transport.sent
        .filter(({ path }) => path.endsWith('/messages'))
        .map(({ body }) => (body as { items: { content: unknown }[] }).items.map((item) => item.content)),
      [[{ kind: 'text', text: 'by a stranger' }]],
    )
    await client.identify(async () => tokenOf('anna'))
    await until(client.$chat.get().$messages, sent)
    client.destroy()
  })

  test('a tab that stayed open does not go on as whoever signed in to the shop meanwhile', async () => {
    const transport = createFakeTransport()
    const storage = createMemoryStorage()
    const client = createClient({ transport, storage, site: 'demo' })
    let signedIn = 'anna'
    await client.identify(async () => tokenOf(signedIn))
    client.$chat.get().send({ kind: 'text', text: 'by anna' })
    await until(client.$chat.get().$messages, sent)
    const keyOfAnna = `shopbell:demo@:${await identityKey(async () => tokenOf('anna'))}`
    const ofAnna = await storage.get(keyOfAnna)
    assert.notEqual(ofAnna, undefined)
    signedIn = 'bob'
    transport.forgetSessions()
    transport.fail('/messages', new ShopBellError('unauthorized', 'ended'))
    client.$chat.get().send({ kind: 'text', text: 'also by anna' })
    await until(client.$chat.get().$messages, (messages) => messages[1]?.delivery === 'retrying')
    assert.equal(await storage.get(keyOfAnna), ofAnna)
    assert.deepEqual(
      transport.sent.flatMap(({ path, body }) => (path === '/v1/sessions' ? (body as { identity?: string }).identity : [])),
      [tokenOf('anna')],
    )
    client.destroy()
  })

  test('who signs out while the shop still says who signs in stays signed out', async () => {
    const client = createClient({ transport: createFakeTransport(), site: 'demo' })
    let answer = (_token: string) => {}
    const token = new Promise<string>((resolve) => {
      answer = resolve
    })
    const identified = client.identify(() => token)
    await client.logout()
    answer(tokenOf('anna'))
    await identified
    assert.equal(client.$chat.get().anonymous, true)
    client.destroy()
  })

  test('signs in from the start, and tells when that fails', async () => {
    const transport = createFakeTransport()
    const client = createClient({ transport, site: 'demo', getIdentity: async () => tokenOf('anna') })
    await until(client.$chat, (chat) => !chat.anonymous)
    assert.deepEqual(transport.sent, [])
    client.destroy()
    const failing = createClient({ transport, site: 'demo', getIdentity: async () => 'nonsense' })
    const told = new Promise<ShopBellError>((resolve) => failing.on('error', resolve))
    assert.match((await told).message, /getIdentity did not answer with a JWT/)
    failing.destroy()
  })

  test('says what identify() wants when it is given no function, and leaves everything as it is', async () => {
    const client = createClient({ transport: createFakeTransport(), site: 'demo' })
    const chat = client.$chat.get()
    for (const [given, said] of [
      [tokenOf('anna'), /^identify\(\) was given a string; wanted is a function that answers with a fresh JWT/],
      [undefined, /^identify\(\) was given nothing;/],
    ] as const) {
      await assert.rejects(client.identify(given as never), { code: 'bad-config', message: said })
    }
    assert.equal(client.$chat.get(), chat)
    client.destroy()
  })

  test('a hook before sending may change the text or keep it back', async () => {
    const transport = createFakeTransport()
    const client = createClient({ transport, site: 'demo' })
    const stop = client.before('send', async (text) => text.replace(/\d{16}/, '[card number]'))
    await client.send('my card is 4111111111111111')
    stop()
    client.before('send', () => false)
    assert.equal(await client.send('never'), undefined)
    const messages = await until(client.$chat.get().$messages, sent)
    assert.deepEqual(
      messages.map(({ content }) => content),
      [{ kind: 'text', text: 'my card is [card number]' }],
    )
    client.destroy()
  })

  test('tells of messages in order, and a listener that was taken away hears nothing', async () => {
    const transport = createFakeTransport()
    const client = createClient({ transport, site: 'demo' })
    const heard: string[] = []
    client.on('message:sent', () => heard.push('sent'))
    client.on('unread', (count) => heard.push(`unread ${count}`))
    client.on('message:received', () => heard.push('received'))
    const stop = client.on('message:received', () => heard.push('not this'))
    stop()
    await client.send('hello')
    await until(client.$chat.get().$connection, (status) => status === 'online')
    await until(client.$chat.get().$messages, sent)
    transport.say('hi')
    assert.deepEqual(heard, ['sent', 'unread 1', 'received'])
    client.destroy()
  })

  test('takes the product away when the context says undefined', () => {
    const client = createClient({ faq: '/help.faq' })
    client.setContext({ product: { sku: 'A', title: 'A', url: '/a' }, audience: 'new' })
    client.setContext({ product: undefined })
    assert.deepEqual(client.$context.get(), { audience: 'new' })
    client.destroy()
  })
})
