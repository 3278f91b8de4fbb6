import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { createClient } from './client.ts'
import { createMemoryStorage } from './storage.ts'
import { createFakeTransport, until } from './testing/index.ts'

const isOnline = (status: string) => status === 'online'

/** A visitor who has said hello behind a proxy that holds streams back, four seconds later. */
async function setUp(context: import('node:test').TestContext) {
  const transport = createFakeTransport()
  const storage = createMemoryStorage()
  transport.holdStreams(true)
  const open = () => createClient({ transport, storage, site: 'demo' })
  const client = open()
  const chat = client.$chat.get()
  context.mock.timers.enable({ apis: ['setTimeout'] })
  await client.send('hello')
  while (transport.opened === 0) await setImmediate()
  const polls = () => transport.sent.filter(({ path }) => path.includes('&wait=')).length
  return { transport, client, chat, open, polls }
}

describe('the feed behind a proxy that holds streams back', () => {
  test('asks and waits instead when there was no hello for four seconds, and hears everything once', async (context) => {
    const { transport, client, chat, polls } = await setUp(context)
    context.mock.timers.tick(3_999)
    await setImmediate()
    assert.equal(polls(), 0)
    context.mock.timers.tick(1)
    context.mock.timers.reset()
    await until(chat.$connection, isOnline)
    const heard: number[] = []
    client.on('event', ({ seq }) => heard.push(seq))
    transport.say('one')
    await until(chat.$messages, ({ length }) => length === 2)
    transport.say('two')
    transport.say('three')
    await until(chat.$messages, ({ length }) => length === 4)
    assert.deepEqual(heard, [2, 3, 4])
    assert.equal(chat.$connection.get(), 'online')
    client.destroy()
  })

  test('is remembered on the next page, and forgotten after ten minutes', async (context) => {
    const { transport, client, open, polls } = await setUp(context)
    context.mock.timers.tick(4_000)
    context.mock.timers.reset()
    await until(client.$chat.get().$connection, isOnline)
    client.destroy()
    const [streams, asked] = [transport.opened, polls()]
    const next = open()
    await next.$chat.get().resume()
    transport.say('hi')
    await until(next.$chat.get().$connection, isOnline)
    assert.deepEqual([transport.opened, polls() > asked], [streams, true])
    next.destroy()
    transport.holdStreams(false)
    context.mock.timers.enable({ apis: ['Date'], now: Date.now() + 10 * 60_000 })
    const later = open()
    await later.$chat.get().resume()
    await until(later.$chat.get().$connection, isOnline)
    assert.equal(transport.opened, streams + 1)
    later.destroy()
  })

  test('does not ask without a pause when the answers come at once and say nothing', async (context) => {
    const { transport, client, chat, polls } = await setUp(context)
    const request = transport.request
    let rubbish = 0
    transport.request = (given) => {
      if (!given.path.includes('&wait=')) return request(given)
      rubbish++
      return Promise.resolve({ frames: [{ type: 'hello', epoch: 'e1', now: 0, heartbeat: 15 }], cursor: '' })
    }
    context.mock.timers.tick(4_000)
    context.mock.timers.reset()
    await until(chat.$connection, (status) => status === 'offline')
    for (let turn = 0; turn < 50; turn++) await setImmediate()
    assert.deepEqual([rubbish, polls()], [2, 0])
    client.destroy()
  })
})
