import assert from 'node:assert/strict'
import { describe, type TestContext, test } from 'node:test'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Chat } from './chat.ts'
import { createClient } from './client.ts'
import { ShopBellError } from './errors.ts'
import type { ChatMessage } from './message-view.ts'
import type { Client } from './panel-client.ts'
import { createId } from './protocol/index.ts'
import { type ClientStorage, createMemoryStorage } from './storage.ts'
import { createFakeTransport, createTestTab, type TestTab, until } from './testing/index.ts'

interface OpenTab {
  page: TestTab
  client: Client
  chat: Chat
}

/** A browser with tabs of one shop; each test has a shop of its own, for locks and channels are the machine's. */
function setUp(context: TestContext) {
  const transport = createFakeTransport()
  const storage = createMemoryStorage()
  const site = createId()
  const tabs: OpenTab[] = []
  context.after(() => {
    for (const { client } of tabs) client.destroy()
  })

  function open(change: Partial<TestTab> = {}, kept: ClientStorage = storage): OpenTab {
    const page = Object.assign(createTestTab(), change)
    const client = createClient({ transport, storage: kept, site, tabs: page })
    const tab = { page, client, chat: client.$chat.get() }
    tabs.push(tab)
    return tab
  }

  /** Opens tabs of somebody who has said hello, and waits until all of them know. */
  async function openTalking(count: number, change: Partial<TestTab> = {}): Promise<OpenTab[]> {
    const first = open(change)
    first.chat.send({ kind: 'text', text: 'hello' })
    await until(first.chat.$messages, shows('hello'))
    await until(first.chat.$connection, isOnline)
    const others = Array.from({ length: count - 1 }, () => open(change))
    for (const { chat } of others) {
      await chat.resume()
      await until(chat.$connection, isOnline)
    }
    return [first, ...others]
  }

  const posts = () => transport.sent.filter(({ path }) => path.endsWith('/messages')).length
  return { transport, open, openTalking, posts }
}

const isOnline = (status: string) => status === 'online'
const textOf = ({ content }: ChatMessage) => (content?.kind === 'text' ? content.text : content?.kind)
const shows =
  (...texts: string[]) =>
  (messages: readonly ChatMessage[]) =>
    messages.map(textOf).join() === texts.join() && messages.every(({ delivery }) => ['sent', 'read', 'received'].includes(delivery))
const everywhere = (tabs: OpenTab[], ...texts: string[]) => Promise.all(tabs.map(({ chat }) => until(chat.$messages, shows(...texts))))

/** Resolves when so many feeds are open. */
async function feeds(transport: { feeds: number }, count: number) {
  for (let turn = 0; turn < 200 && transport.feeds !== count; turn++) await setTimeout(5)
  assert.equal(transport.feeds, count)
}

describe('the tabs of a browser', () => {
  test('have one connection between the eight of them, and each hears everything', async (context) => {
    const { transport, openTalking } = setUp(context)
    const tabs = await openTalking(8)
    assert.equal(transport.feeds, 1)
    transport.say('hi')
    await everywhere(tabs, 'hello', 'hi')
    assert.equal(transport.feeds, 1)
    assert.deepEqual(
      tabs.map(({ client }) => client.$unread.get()),
      tabs.map(() => 1),
    )
    await tabs[5]?.chat.markRead()
    await Promise.all(tabs.map(({ client }) => until(client.$unread, (count) => count === 0)))
  })

  test('send what any of them wrote once, through the one that leads, and show how far it came', async (context) => {
    const { transport, openTalking, posts } = setUp(context)
    const tabs = await openTalking(3)
    const before = posts()
    tabs[2]?.chat.send({ kind: 'text', text: 'from the third' })
    await everywhere(tabs, 'hello', 'from the third')
    assert.equal(posts(), before + 1)
    transport.online(false)
    tabs[1]?.chat.send({ kind: 'text', text: 'offline' })
    await Promise.all(tabs.map(({ chat }) => until(chat.$messages, (messages) => messages[2]?.delivery === 'retrying')))
    transport.online(true)
    tabs[1]?.chat.retry()
    await everywhere(tabs, 'hello', 'from the third', 'offline')
    assert.equal([...transport.logs.values()].flat().length, 3)
  })

  test('show in all of them what was refused, and what somebody did about it', async (context) => {
    const { transport, openTalking } = setUp(context)
    const [one, two] = (await openTalking(2)) as [OpenTab, OpenTab]
    const failed = (messages: readonly ChatMessage[]) => messages[1]?.delivery === 'failed'
    transport.fail('/messages', new ShopBellError('refused', 'No.'), { times: 2 })
    const id = two.chat.send({ kind: 'text', text: 'bad' })
    await Promise.all([until(one.chat.$messages, failed), until(two.chat.$messages, failed)])
    two.chat.retry(id)
    await until(two.chat.$messages, (messages) => messages[1]?.delivery === 'sending')
    await Promise.all([until(one.chat.$messages, failed), until(two.chat.$messages, failed)])
    two.chat.discard(id)
    await everywhere([one, two], 'hello')
  })

  test('go on in another one when the one that leads is closed', async (context) => {
    const { transport, openTalking } = setUp(context)
    const [first, ...rest] = (await openTalking(3)) as [OpenTab, OpenTab, OpenTab]
    first.client.destroy()
    await feeds(transport, 1)
    transport.say('hi')
    rest[1].chat.send({ kind: 'text', text: 'and I' })
    await everywhere(rest, 'hello', 'hi', 'and I')
  })

  test('let go when the page is left, and take part again when somebody comes back to it', async (context) => {
    const { transport, openTalking } = setUp(context)
    const [first, second] = (await openTalking(2)) as [OpenTab, OpenTab]
    first.page.turn('away')
    await feeds(transport, 1)
    transport.say('hi')
    await everywhere([second], 'hello', 'hi')
    second.client.destroy()
    await feeds(transport, 0)
    first.page.turn('visible')
    await feeds(transport, 1)
    await everywhere([first], 'hello', 'hi')
  })

  test('take over from one that was frozen without a word when somebody looks at them, before eight seconds are over', async (context) => {
    context.mock.timers.enable({ apis: ['setInterval'] })
    const { transport, openTalking } = setUp(context)
    const [first, second, third] = (await openTalking(3)) as [OpenTab, OpenTab, OpenTab]
    third.page.turn('hidden')
    first.page.freeze()
    const tick = async (seconds: number) => {
      for (let tenth = 0; tenth < seconds * 10; tenth++) {
        context.mock.timers.tick(100)
        await setImmediate()
      }
    }
    await tick(4)
    assert.equal(second.client.$chat.get().$connection.get(), 'online')
    await tick(3.5)
    // What the frozen one heard cannot have reached the second.
    transport.say('hi')
    await everywhere([second, third], 'hello', 'hi')
    await feeds(transport, 1)
  })

  test('leave the connection with a tab in the background as long as it answers', async (context) => {
    context.mock.timers.enable({ apis: ['setInterval'] })
    const { transport, openTalking } = setUp(context)
    const [first, second] = (await openTalking(2)) as [OpenTab, OpenTab]
    first.page.turn('hidden')
    const opened = transport.opened
    for (let second = 0; second < 30; second++) {
      context.mock.timers.tick(1_000)
      for (let turn = 0; turn < 5; turn++) await setImmediate()
    }
    assert.equal(transport.opened, opened)
    transport.say('hi')
    await everywhere([first, second], 'hello', 'hi')
  })

  test('find what was said while a message between them was lost', async (context) => {
    const { transport, openTalking } = setUp(context)
    const [first, second] = (await openTalking(2)) as [OpenTab, OpenTab]
    second.page.freeze()
    transport.say('not heard')
    await until(first.chat.$messages, shows('hello', 'not heard'))
    second.page.thaw()
    second.page.turn('visible')
    await everywhere([second], 'hello', 'not heard')
    assert.equal(transport.feeds, 1)
  })

  test('share what is being written, also with a page that is opened later', async (context) => {
    const { open, openTalking } = setUp(context)
    const [one, two] = (await openTalking(2)) as [OpenTab, OpenTab]
    one.chat.setDraft('Where is my')
    await until(two.chat.$draft, (text) => text === 'Where is my')
    const later = open()
    await later.chat.resume()
    assert.equal(later.chat.$draft.get(), 'Where is my')
    two.chat.setDraft('')
    await until(later.chat.$draft, (text) => text === '')
  })

  test('ask for attention in one of them, the one that somebody looks at', async (context) => {
    const { transport, openTalking } = setUp(context)
    let claims = 0
    const request = (name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) => {
      if (options.ifAvailable) claims++
      return navigator.locks.request(name, options, callback)
    }
    const tabs = (await openTalking(3, { locks: { request } as LockManager })) as [OpenTab, OpenTab, OpenTab]
    const asked: number[] = []
    tabs.forEach(({ client, page }, i) => {
      if (i !== 2) page.turn('hidden')
      client.on('attention', () => asked.push(i))
    })
    const first = new Promise((resolve) => tabs[2].client.on('attention', resolve))
    transport.say('hi')
    await first
    for (let turn = 0; turn < 400 && claims < 3; turn++) await setTimeout(5)
    await setImmediate()
    assert.deepEqual([asked, claims], [[2], 3])
  })

  test('connect where somebody looks, and only there, in a browser without Web Locks', async (context) => {
    const { transport, openTalking } = setUp(context)
    const [one, two] = (await openTalking(2, { locks: undefined })) as [OpenTab, OpenTab]
    assert.equal(transport.feeds, 2)
    one.page.turn('hidden')
    await feeds(transport, 1)
    transport.say('hi')
    await everywhere([one, two], 'hello', 'hi')
    two.page.turn('hidden')
    await feeds(transport, 0)
    one.page.turn('visible')
    await feeds(transport, 1)
  })

  test('are on their own where the browser keeps nothing: none hears what is said to another visitor', async (context) => {
    const { transport, open } = setUp(context)
    const [one, two] = [open(), open({}, createMemoryStorage())]
    one.chat.send({ kind: 'text', text: 'by one' })
    await until(one.chat.$messages, shows('by one'))
    two.chat.send({ kind: 'text', text: 'by two' })
    await until(two.chat.$messages, (messages) => messages.some((message) => textOf(message) === 'by two' && message.delivery === 'sent'))
    assert.notEqual(one.chat.$visitor.get()?.id, two.chat.$visitor.get()?.id)
    await feeds(transport, 2)
  })

  test('ask nothing of the browser before something is begun', async (context) => {
    const { open } = setUp(context)
    const asked: string[] = []
    const locks = { request: () => Promise.reject(asked.push('lock')) }
    const { chat } = open({ locks, openChannel: () => assert.fail('a channel was opened') })
    await chat.resume()
    assert.deepEqual(asked, [])
  })
})
