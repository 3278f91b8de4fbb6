import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type ChatMessage, createClient, createHttpTransport, createMemoryStorage } from '@shopbell/core'
import { until } from '@shopbell/core/testing'
import { createApp, createHub, createMemoryStore, type Store } from './index.ts'
import { testSite } from './testing/app-fixture.ts'

/** A store that can be backed up: the backup is what was written so far, written again elsewhere. */
function createBackedUpStore() {
  const writes: ((store: Store) => Promise<unknown>)[] = []
  const store = createMemoryStore()
  const recorded: Store = {
    ...store,
    openSession(session) {
      writes.push((other) => other.openSession(session))
      return store.openSession(session)
    },
    rotateSession(id, change) {
      writes.push((other) => other.rotateSession(id, change))
      return store.rotateSession(id, change)
    },
    append(batch) {
      writes.push((other) => other.append(batch))
      return store.append(batch)
    },
  }
  return {
    store: recorded,
    backUp() {
      const kept = [...writes]
      return async (): Promise<Store> => {
        const copy = createMemoryStore()
        for (const write of kept) await write(copy)
        return { ...copy, secret: store.secret, epoch: copy.epoch }
      }
    },
  }
}

/** A server that can be replaced by another on the same address, as a restart does, and a client of it. */
async function setUp(store: Store) {
  const start = (on: Store) =>
    createApp({ store: on, hub: createHub(), sites: { get: (id) => (id === 'demo' ? testSite() : undefined), all: () => [testSite()] } })
  let app = await start(store)
  const transport = createHttpTransport({
    server: 'http://server.test',
    fetch: (url, init) => app.handle(new Request(url as string, init)),
  })
  const client = createClient({ transport, storage: createMemoryStorage(), site: 'demo' })
  return {
    client,
    chat: client.$chat.get(),
    async restartOn(other: Store) {
      const old = app
      app = await start(other)
      old.drain()
    },
  }
}

const own = (messages: readonly ChatMessage[]) =>
  messages.flatMap(({ from, content }) => (from.role === 'visitor' && content?.kind === 'text' ? content.text : []))
const settled = (...wanted: string[]) => {
  return (messages: readonly ChatMessage[]) =>
    own(messages).join() === wanted.join() && messages.every(({ delivery }) => !['keeping', 'sending', 'retrying'].includes(delivery))
}

describe('a client whose server was restored from a backup', () => {
  test('drops what the backup does not have, shows its snapshot, and goes on as the same visitor', async () => {
    const { store, backUp } = createBackedUpStore()
    const { client, chat, restartOn } = await setUp(store)
    chat.send({ kind: 'text', text: 'one' })
    await until(chat.$messages, settled('one'))
    const visitor = chat.$visitor.get()?.id
    const restore = backUp()
    chat.send({ kind: 'text', text: 'two' })
    await until(chat.$messages, settled('one', 'two'))
    await restartOn(await restore())
    await until(chat.$connection, (status) => status !== 'online')
    chat.wake()
    await until(chat.$messages, settled('one'))
    chat.send({ kind: 'text', text: 'three' })
    await until(chat.$messages, settled('one', 'three'))
    assert.equal(chat.$visitor.get()?.id, visitor)
    client.destroy()
  })

  test('shows the snapshot also when nobody said that it was restored', async () => {
    const { store, backUp } = createBackedUpStore()
    const { client, chat, restartOn } = await setUp(store)
    chat.send({ kind: 'text', text: 'one' })
    await until(chat.$messages, settled('one'))
    const restore = backUp()
    chat.send({ kind: 'text', text: 'two' })
    await until(chat.$messages, settled('one', 'two'))
    await restartOn({ ...(await restore()), epoch: store.epoch })
    await until(chat.$connection, (status) => status !== 'online')
    chat.wake()
    await until(chat.$messages, settled('one'))
    client.destroy()
  })
})
