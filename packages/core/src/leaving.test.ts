import assert from 'node:assert/strict'
import { describe, type TestContext, test } from 'node:test'
import { createClient } from './client.ts'
import { ShopBellError } from './errors.ts'
import { createMemoryOutbox } from './outbox-storage.ts'
import { readOwnData } from './own-data.ts'
import type { Client } from './panel-client.ts'
import { createId } from './protocol/index.ts'
import { createMemoryStorage } from './storage.ts'
import { createFakeTransport, createTestTab, until } from './testing/index.ts'

const tokenOf = (sub: string) => `e30.${btoa(JSON.stringify({ sub }))}.signature`
const text = (message: { content?: unknown }) => (message.content as { text?: string } | undefined)?.text

/** A browser whose storage a test can look into, and its tabs; each test has a shop of its own, for locks are the machine's. */
function createBrowser(context: TestContext) {
  const site = createId()
  const transport = createFakeTransport()
  const kept = new Map<string, unknown>()
  const memory = createMemoryStorage()
  const inner = createMemoryOutbox()
  const storage = {
    ...memory,
    async set(key: string, value: string) {
      kept.set(key, value)
      await memory.set(key, value)
    },
    async remove(key: string) {
      kept.delete(key)
      await memory.remove(key)
    },
    async clear(prefix: string) {
      for (const key of [...kept.keys()]) if (key.startsWith(prefix)) kept.delete(key)
      await memory.clear(prefix)
      await inner.clear(prefix)
    },
    outbox: {
      ...inner,
      async write(part: string, id: string, value: unknown) {
        kept.set(`${part} ${id}`, value)
        await inner.write(part, id, value)
      },
      async remove(part: string, id: string) {
        kept.delete(`${part} ${id}`)
        await inner.remove(part, id)
      },
    },
  }
  const clients: Client[] = []
  context.after(() => {
    for (const client of clients) client.destroy()
  })
  return {
    transport,
    /** Everything in the storage, as text; bytes are shown as Latin letters. */
    read: () => [...kept].map(([key, value]) => `${key} ${show(value)}`).join('\n'),
    open() {
      const client = createClient({ transport, storage, site, tabs: createTestTab() })
      clients.push(client)
      return client
    },
  }
}

function show(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner instanceof ArrayBuffer || inner instanceof Uint8Array ? Buffer.from(inner as Uint8Array).toString('latin1') : inner,
  )
}

const say = (client: Client, text: string) => client.$chat.get().send({ kind: 'text', text })
const shown = (client: Client) => client.$chat.get().$messages.get().map(text)
const whenSent = (client: Client, wanted: string) =>
  until(client.$chat.get().$messages, (messages) =>
    messages.some((message) => text(message) === wanted && ['sent', 'read'].includes(message.delivery)),
  )

describe('who signs out', () => {
  test('leaves nothing that the next one could read, and finds what was not sent when they are back', async (context) => {
    const { transport, read, open } = createBrowser(context)
    const client = open()
    await client.identify(async () => tokenOf('anna'))
    say(client, 'ANNA sent this')
    await whenSent(client, 'ANNA sent this')
    transport.online(false)
    say(client, 'ANNA is waiting')
    client.$chat.get().sendImage(new Blob(['ANNA as a picture'], { type: 'image/png' }))
    client.$chat.get().setDraft('ANNA is writing')
    await until(client.$chat.get().$messages, (messages) => messages.filter(({ delivery }) => delivery === 'retrying').length > 0)
    assert.match(read(), /ANNA is waiting/)
    await client.logout()
    assert.doesNotMatch(read(), /ANNA|anna/)
    assert.deepEqual(shown(client), [])

    transport.online(true)
    await client.identify(async () => tokenOf('bob'))
    say(client, 'by bob')
    await whenSent(client, 'by bob')
    const sent = () => transport.sent.filter(({ path }) => path.endsWith('/messages')).map(({ body }) => JSON.stringify(body))
    assert.equal(sent().length, 2)
    await client.identify(async () => tokenOf('anna'))
    await client.$chat.get().resume()
    say(client, 'ANNA is back')
    await whenSent(client, 'ANNA is back')
    const after = sent().slice(2).join('\n')
    assert.match(after, /ANNA is waiting[\s\S]*"kind":"image"[\s\S]*ANNA is back/)
    const picture = transport.sent.find(({ path }) => path.startsWith('/v1/uploads/'))?.body as Blob
    assert.deepEqual([await picture.text(), picture.type], ['ANNA as a picture', 'image/png'])
  })

  test('is signed out in every tab, and a tab that stayed open shows nothing any more', async (context) => {
    const { open, read } = createBrowser(context)
    const [one, two] = [open(), open()]
    for (const client of [one, two]) await client.identify(async () => tokenOf('anna'))
    say(one, 'ANNA')
    await whenSent(one, 'ANNA')
    await two.$chat.get().resume()
    await until(two.$chat.get().$messages, (messages) => messages.length === 1)
    const left = until(two.$chat, (chat) => chat.anonymous)
    await one.logout()
    await left
    assert.deepEqual(shown(two), [])
    assert.doesNotMatch(read(), /ANNA|anna/)
  })

  test('need not say so: whoever signs in next ends what the one before left behind', async (context) => {
    const { open, read, transport } = createBrowser(context)
    const page = open()
    await page.identify(async () => tokenOf('anna'))
    say(page, 'ANNA')
    await whenSent(page, 'ANNA')
    page.$chat.get().setDraft('ANNA is writing')
    page.destroy()
    const next = open()
    await next.identify(async () => tokenOf('bob'))
    await until(next.$chat, () => !/ANNA/.test(read()))
    say(next, 'by bob')
    await whenSent(next, 'by bob')
    assert.doesNotMatch(read(), /ANNA|anna/)
    assert.equal(transport.sent.filter(({ method, path }) => method === 'DELETE' && path === '/v1/sessions/current').length, 1)
  })
})

describe('who deletes their data', () => {
  test('has nothing left on the server, in the browser and in any tab', async (context) => {
    const { transport, open, read } = createBrowser(context)
    const [one, two] = [open(), open()]
    say(one, 'MARK')
    await whenSent(one, 'MARK')
    await two.$chat.get().resume()
    await until(two.$chat.get().$messages, (messages) => messages.length === 1)
    one.$chat.get().setDraft('MARK')
    const left = new Promise<void>((resolve) => two.$chat.listen(() => resolve()))
    await one.erase()
    await left
    assert.equal(transport.logs.size, 0)
    assert.equal(read(), '')
    assert.deepEqual([...shown(one), ...shown(two)], [])
    assert.equal(one.$chat.get().$draft.get(), '')
    say(one, 'a new beginning')
    await whenSent(one, 'a new beginning')
    assert.equal([...transport.logs.values()].length, 1)
  })

  test('keeps everything when the server cannot be reached, and is told so', async (context) => {
    const { transport, open } = createBrowser(context)
    const client = open()
    say(client, 'hello')
    await whenSent(client, 'hello')
    transport.fail('/v1/visitor', new ShopBellError('network', 'away'))
    await assert.rejects(client.erase(), { code: 'network' })
    assert.deepEqual(shown(client), ['hello'])
    say(client, 'still here')
    await whenSent(client, 'still here')
    await client.erase()
    assert.deepEqual(shown(client), [])
  })

  test('is done although another tab was faster, and asks the server nothing where it knows nobody', async (context) => {
    const { transport, open } = createBrowser(context)
    const client = open()
    await client.erase()
    assert.deepEqual(transport.sent, [])
    say(client, 'hello')
    await whenSent(client, 'hello')
    transport.fail('/v1/visitor', new ShopBellError('unauthorized', 'gone'))
    await client.erase()
    assert.deepEqual(shown(client), [])
  })
})

test('what the server keeps can be read, every page of it', async (context) => {
  const { transport, open } = createBrowser(context)
  const client = open()
  say(client, 'first')
  await whenSent(client, 'first')
  for (let i = 0; i < 401; i++) transport.say(`answer ${i}`)
  const { visitor, conversations } = await readOwnData(client.$chat.get())
  assert.equal(visitor.id, client.$chat.get().$visitor.get()?.id)
  assert.deepEqual(
    conversations.map(({ events }) => [events.length, events.at(-1)?.seq]),
    [[402, 402]],
  )
})
