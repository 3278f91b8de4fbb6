import assert from 'node:assert/strict'
import { describe, type TestContext, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { Chat } from './chat.ts'
import { createClient } from './client.ts'
import { createId } from './protocol/index.ts'
import { createMemoryStorage } from './storage.ts'
import { createAnyOrder } from './testing/any-order.ts'
import { createFakeTransport } from './testing/index.ts'

type Shares = 'nothing' | 'a line' | 'locks and a line'
type Scene = ReturnType<typeof setUp>

interface Tab {
  chat: Chat
  write(text: string): void
  /** What a person sees: each text, and how far it came. */
  shows(): string[]
  /** The browser ends it, whatever it is doing. */
  kill(): void
}

/** Orders that each of the tests tries, in every browser. */
const SEEDS = 150

/** A browser with tabs in which everything happens in the order of a seed, and a server. */
function setUp(seed: number, shares: Shares) {
  const order = createAnyOrder(seed, setImmediate)
  const transport = createFakeTransport()
  const storage = createMemoryStorage()
  const outbox = storage.outbox as NonNullable<typeof storage.outbox>
  const { address, download, request, feed } = transport
  const tabs: Tab[] = []
  let written = 1_000

  function open(): Tab {
    const { slowly, locks, openChannel, kill } = order.openTab()
    const surroundings = { locks, openChannel, page: () => 'visible' as const, watchPage: () => () => {} }
    const client = createClient({
      site: 'demo',
      transport: { address, download, ...slowly({ request, feed }) },
      storage: { ...slowly(storage), outbox: slowly(outbox) },
      ...(shares !== 'nothing' && { tabs: { ...surroundings, ...(shares === 'a line' && { locks: undefined }) } }),
    })
    const chat = client.$chat.get()
    const tab: Tab = {
      chat,
      write: (text: string) => chat.send({ kind: 'text', text }, { id: createId(written++) }),
      shows: () => chat.$messages.get().map(({ content, delivery }) => `${content?.kind === 'text' && content.text}: ${delivery}`),
      kill() {
        kill()
        client.destroy()
      },
    }
    tabs.push(tab)
    return tab
  }

  /** What the server has: the texts of each conversation, and how many visitors wrote them. */
  function arrived() {
    const conversations = [...transport.logs.values()].map((log) =>
      log.flatMap((event) => (event.type === 'message' && event.content.kind === 'text' ? event.content.text : [])).toSorted(),
    )
    const writers = new Set(transport.sent.flatMap(({ path, token }) => (path.endsWith('/messages') ? token : [])))
    return { conversations, writers: writers.size }
  }

  function end() {
    for (const { kill } of tabs) kill()
  }
  return { order, transport, open, arrived, end }
}

/** Plays a scene in the order of each seed, and says which ones went wrong. */
function inAnyOrder(shares: Shares, play: (scene: Scene, seed: number) => Promise<void>) {
  return async (context: TestContext) => {
    // Nobody waits for a clock: what only goes on after a while does not.
    context.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] })
    const wrong: string[] = []
    for (let seed = 0; seed < SEEDS; seed++) {
      const scene = setUp(seed, shares)
      await play(scene, seed).catch((error: Error) => wrong.push(`seed ${seed}: ${error.message}`))
      scene.end()
    }
    assert.equal(wrong.length, 0, `${wrong.length} of ${SEEDS}: ${wrong.slice(0, 3).join('\n')}`)
  }
}

const showsAll = (tab: Tab, texts: readonly string[]) =>
  assert.deepEqual(
    tab.shows().toSorted(),
    texts.map((text) => `${text}: sent`),
  )

async function writeInBoth({ order, open, arrived }: Scene) {
  const [one, two] = [open(), open()]
  one.write('from one')
  two.write('from two')
  await order.run()
  const texts = ['from one', 'from two']
  assert.deepEqual(arrived(), { conversations: [texts], writers: 1 })
  for (const tab of [one, two]) showsAll(tab, texts)
}

async function openWhileItIsSent({ order, transport, open, arrived }: Scene) {
  const one = open()
  transport.online(false)
  one.write('hello')
  await order.run()
  assert.deepEqual(one.shows(), ['hello: retrying'])
  transport.online(true)
  const two = open()
  void two.chat.resume()
  one.chat.retry()
  await order.run()
  assert.deepEqual(arrived(), { conversations: [['hello']], writers: 1 })
  for (const tab of [one, two]) showsAll(tab, ['hello'])
}

async function killInTheMidst({ order, open, arrived }: Scene, seed: number) {
  const [one, two] = [open(), open()]
  one.write('from one')
  two.write('from two')
  const again = open()
  let isKept = false
  await order.run((turn) => {
    if (turn !== seed % 45) return
    isKept = !one.shows().includes('from one: keeping')
    one.kill()
    void again.chat.resume()
  })
  // It found nothing when nothing was kept yet; it does when somebody looks.
  void again.chat.resume()
  await order.run()
  const { conversations, writers } = arrived()
  assert.deepEqual([conversations.length, writers], [1, 1])
  const [texts = []] = conversations
  const wanted = isKept ? ['from one', 'from two'] : ['from two']
  assert.deepEqual(
    wanted.filter((text) => !texts.includes(text)),
    [],
  )
  assert.equal(new Set(texts).size, texts.length, texts.join())
  for (const tab of [two, again]) showsAll(tab, texts)
}

async function openAnotherInTheMidst({ order, open, arrived }: Scene, seed: number) {
  const one = open()
  one.write('from one')
  const two = open()
  await order.run((turn) => {
    if (turn !== seed % 25) return
    two.write('from two')
    void two.chat.resume()
  })
  const texts = ['from one', 'from two']
  assert.deepEqual(arrived(), { conversations: [texts], writers: 1 })
  for (const tab of [one, two]) showsAll(tab, texts)
}

for (const shares of ['nothing', 'a line', 'locks and a line'] as const) {
  describe(`tabs that share ${shares} beside the storage, in any order`, () => {
    test('begin one conversation of one visitor when both write first', inAnyOrder(shares, writeInBoth))
    test('send what one of them wrote once, when the other has it from the storage', inAnyOrder(shares, openWhileItIsSent))
    test('lose and double nothing when one of them is killed, and opened again', inAnyOrder(shares, killInTheMidst))
    test('go on with what another one has just begun', inAnyOrder(shares, openAnotherInTheMidst))
  })
}
