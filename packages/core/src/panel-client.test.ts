import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createClient } from './client.ts'
import type { Panel } from './panel.ts'
import type { Client } from './panel-client.ts'
import type { Target } from './target.ts'
import { createFakeTransport } from './testing/index.ts'

/** A bell without a page: writes down what is asked of it, and opens at once. */
class FakePanel implements Panel {
  readonly #events = new EventTarget()
  readonly addEventListener: Panel['addEventListener'] = this.#events.addEventListener.bind(this.#events) as never
  readonly asked: unknown[] = []
  isConnected = true
  open = false
  hidden: boolean | string = false
  lang = ''
  theme = ''
  client: Panel['client']

  constructor(client: Panel['client']) {
    this.client = client
  }

  async follow(target: Target) {
    this.asked.push(target)
    this.open = true
    this.#events.dispatchEvent(Object.assign(new Event('shop-bell-open'), { section: 'faq' }))
  }

  hide() {
    this.asked.push('hide')
    const closes = this.#events.dispatchEvent(Object.assign(new Event('shop-bell-close', { cancelable: true }), { source: 'host' }))
    if (closes) this.open = false
  }

  async prefill(...given: unknown[]) {
    this.asked.push(['prefill', ...given])
  }

  async showArticle(id: string) {
    this.asked.push({ article: id })
  }
}

const makeClient = () => createClient({ transport: createFakeTransport(), site: 'demo' })

/** Adds a bell with the client, as an element does. */
function addPanel(client: Client): { panel: FakePanel; asked: unknown[]; detach: () => void } {
  const panel = new FakePanel(client)
  const gone = new AbortController()
  client.attachPanel(panel, gone.signal)
  return { panel, asked: panel.asked, detach: () => gone.abort() }
}

describe('the verbs of a client for its bell', () => {
  test('open, close, toggle and show do what they do on the page', async () => {
    const client = makeClient()
    const { panel, asked } = addPanel(client)
    await client.open()
    await client.open('faq:returns')
    client.close()
    assert.equal(panel.open, false)
    await client.toggle('chat')
    await client.toggle('chat')
    assert.equal(panel.open, false)
    client.hide()
    assert.equal(panel.hidden, true)
    await client.show()
    assert.equal(panel.hidden, false)
    await client.show('rating')
    await client.prefill('Where is my parcel?', { handoff: true })
    await client.showArticle('returns')
    assert.deepEqual(asked, [
      { last: true },
      { article: 'returns' },
      'hide',
      { section: 'chat' },
      'hide',
      'hide',
      { section: 'rating' },
      ['prefill', 'Where is my parcel?', { handoff: true }],
      { article: 'returns' },
    ])
    client.destroy()
  })

  test('what is asked before there is a bell waits for one, in order, and is done once', async () => {
    const client = makeClient()
    const opened = client.open('chat')
    client.prefill('Hello')
    client.close()
    client.showArticle('returns')
    const first = addPanel(client)
    await opened
    assert.deepEqual(first.asked, [{ section: 'chat' }, ['prefill', 'Hello', undefined], 'hide', { article: 'returns' }])
    assert.deepEqual(addPanel(client).asked, [])
    client.destroy()
  })

  test('what is asked after the bell has left waits for the next one', async () => {
    const client = makeClient()
    const first = addPanel(client)
    first.panel.isConnected = false
    const opened = client.open('faq')
    first.detach()
    const next = addPanel(client)
    await opened
    assert.deepEqual([first.asked, next.asked], [[], [{ section: 'faq' }]])
    client.destroy()
  })

  test('what is asked while the bell is moved is done when it is there again', async () => {
    const client = makeClient()
    const { panel, asked } = addPanel(client)
    panel.isConnected = false
    const opened = client.open('faq')
    assert.deepEqual(asked, [])
    panel.isConnected = true
    await opened
    assert.deepEqual(asked, [{ section: 'faq' }])
    client.destroy()
  })

  test('of two bells the one that came last opens, both close, and the first one is asked again when the other has left', async () => {
    const client = makeClient()
    const first = addPanel(client)
    const last = addPanel(client)
    await client.open('faq')
    client.close()
    last.detach()
    await client.open('chat')
    assert.deepEqual(first.asked, ['hide', { section: 'chat' }])
    assert.deepEqual(last.asked, [{ section: 'faq' }, 'hide'])
    client.destroy()
  })

  test('look and language hold for all bells, also for those that come later', () => {
    const client = makeClient()
    const looks = ({ panel: { hidden, theme, lang } }: { panel: FakePanel }) => [hidden, theme, lang]
    const first = addPanel(client)
    assert.deepEqual(looks(first), [false, '', ''])
    const other = addPanel(client)
    client.setTheme('dark')
    client.setLocale('fr')
    client.hide()
    for (const bell of [first, other, addPanel(client)]) assert.deepEqual(looks(bell), [true, 'dark', 'fr'])
    void client.show()
    assert.deepEqual(looks(addPanel(client)), [false, 'dark', 'fr'])
    client.destroy()
  })

  test('without a bell the locale is that of the client at once; a bell tells when it has the words', () => {
    const client = makeClient()
    client.setLocale('fr')
    assert.equal(client.$locale.get(), 'fr')
    addPanel(client)
    client.setLocale('de')
    assert.equal(client.$locale.get(), 'fr')
    client.noteLocale('de')
    assert.equal(client.$locale.get(), 'de')
    client.destroy()
  })

  test('tells of opening and closing, whichever bell it is, and lets a listener keep it open', async () => {
    const client = makeClient()
    const told: string[] = []
    const stop = client.on('open', ({ section }) => told.push(`open ${section}`))
    const stopKeeping = client.on('close', (event) => {
      told.push(`close by ${event.source}`)
      event.preventDefault()
    })
    const first = addPanel(client)
    await client.open()
    client.close()
    assert.equal(first.panel.open, true)
    stopKeeping()
    client.close()
    assert.equal(first.panel.open, false)
    first.detach()
    await first.panel.follow({ last: true })
    addPanel(client)
    await client.open()
    stop()
    await client.open()
    assert.deepEqual(told, ['open faq', 'close by host', 'open faq'])
    client.destroy()
  })

  test('says what is wanted when a target is not understood', async (context) => {
    const said = context.mock.method(console, 'error', () => {})
    const client = makeClient()
    const { asked } = addPanel(client)
    await client.open('help')
    assert.deepEqual(asked, [])
    assert.deepEqual(said.mock.calls[0]?.arguments, [
      'Shopbell: open("help") is not understood; wanted is faq, faq:ID, chat, rating, open or product:SKU.',
    ])
    client.destroy()
  })

  test('takes the bell away when it is destroyed, unless that has another client by then', () => {
    const client = makeClient()
    const { panel } = addPanel(client)
    const { panel: taken } = addPanel(client)
    const next = makeClient()
    taken.client = next
    client.destroy()
    assert.deepEqual([panel.client, taken.client], [null, next])
    next.destroy()
  })

  test('knows its bell also through what a framework put around the client', async () => {
    const client = makeClient()
    const { panel, asked } = addPanel(client)
    panel.client = new Proxy(client, {})
    await client.open('faq')
    client.destroy()
    assert.deepEqual([asked, panel.client], [[{ section: 'faq' }], null])
  })

  test('who waits for a bell is let go when the client is destroyed, and nothing is done any more', async () => {
    const client = makeClient()
    const opened = client.open()
    client.destroy()
    await opened
    const { asked } = addPanel(client)
    await client.open()
    client.close()
    assert.deepEqual(asked, [])
  })
})
