import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createClient } from './client.ts'
import { ShopBellError } from './errors.ts'
import { compileFaq } from './faq/compile/index.ts'
import { type FaqEntry, packBundle } from './faq/index.ts'
import { featuresOf } from './faq/pack/features.ts'
import { openPack } from './faq/pack/index.ts'
import { writePack } from './faq/pack/write-pack.ts'
import { createFakeTransport } from './testing/index.ts'

const ADDRESS = (locale: string) => `/v1/faq?site=demo&locale=${locale}`

function entry(id: string, question: string, more: Partial<FaqEntry> = {}): FaqEntry {
  const body = [{ kind: 'paragraph' as const, children: [`About ${id}.`] }]
  return { id, question, category: 'all', audience: ['new', 'existing'], products: [], related: [], updated: '2026-11-01', body, ...more }
}

const ENTRIES = [
  entry('coupon', 'How do I use a coupon?', { audience: ['new'], category: 'buying' }),
  entry('return', 'How do I return something?', { audience: ['existing'], category: 'after', related: ['refund'] }),
  entry('refund', 'When do I get my money back?', { audience: ['existing'], category: 'after' }),
  entry('descale', 'How do I descale the kettle?', { products: ['KETTLE'], category: 'care' }),
]

async function bundle(locale = 'en'): Promise<Uint8Array> {
  const categories = ['buying', 'after', 'care', 'all'].map((id) => ({ id, name: id }))
  return packBundle({ locale, categories, entries: ENTRIES, index: await compileFaq(ENTRIES, { locale }) })
}

async function setUp() {
  const transport = createFakeTransport()
  transport.files.set(ADDRESS('en'), await bundle())
  return { transport, client: createClient({ transport, site: 'demo', locale: 'en' }) }
}

const ids = (entries: FaqEntry[]) => entries.map(({ id }) => id)

describe('help', () => {
  test('finds nothing before it is loaded, and loads once', async () => {
    const { client } = await setUp()
    assert.deepEqual(client.help.search('coupon'), [])
    const [first, second] = await Promise.all([client.help.load(), client.help.load()])
    assert.equal(first, second)
    assert.equal(ids(client.help.search('use coupon'))[0], 'coupon')
  })

  test('tells who has typed a question by its sound that it is understood now, and is loaded only then', async () => {
    const transport = createFakeTransport()
    const entries = [entry('return', '怎么退货')]
    const index = await compileFaq(entries, { locale: 'zh-CN' })
    transport.files.set(ADDRESS('zh-CN'), packBundle({ locale: 'zh-CN', categories: [], entries, index }))
    const { help } = createClient({ transport, site: 'demo', locale: 'zh-CN' })
    const found: string[][] = []
    help.$state.listen(({ status }) => void (status === 'ready' && found.push(ids(help.search('tuihuo')))))
    await help.load()
    assert.deepEqual(found, [[], ['return']])
  })

  test('shows what is about the product on the page first', async () => {
    const { client } = await setUp()
    await client.help.load()
    client.setContext({ product: { sku: 'KETTLE', title: 'Kettle', url: '/p/KETTLE' } })
    assert.equal(ids(client.help.featured())[0], 'descale')
    client.setContext({ product: undefined })
    assert.notEqual(ids(client.help.featured())[0], 'descale')
  })

  test('shows newcomers and customers what is for them first', async () => {
    const { client } = await setUp()
    await client.help.load()
    client.setContext({ audience: 'new' })
    assert.equal(ids(client.help.featured())[0], 'coupon')
    client.setContext({ audience: 'existing' })
    assert.equal(ids(client.help.featured())[0], 'return')
  })

  test('shows popular entries for the audience before the others, and those about another product only where there is none', async () => {
    const { client, transport } = await setUp()
    const entries = ENTRIES.map((known) => ({ ...known, ...(['refund', 'descale'].includes(known.id) && { popular: true }) }))
    transport.files.set(
      ADDRESS('en'),
      packBundle({ locale: 'en', categories: [], entries, index: await compileFaq(entries, { locale: 'en' }) }),
    )
    await client.help.load()
    assert.deepEqual(ids(client.help.featured(2)), ['refund', 'descale'])
    client.setContext({ audience: 'new' })
    assert.deepEqual(ids(client.help.featured(2)), ['descale', 'coupon'])
    client.setContext({ product: { sku: 'TEE', title: 'Tee', url: '/p/TEE' } })
    assert.equal(ids(client.help.featured(1))[0], 'coupon')
  })

  test('relates what the author named, then its neighbours', async () => {
    const { client } = await setUp()
    await client.help.load()
    const refund = client.help.article('refund') as FaqEntry
    assert.deepEqual(ids(client.help.related(client.help.article('return') as FaqEntry)), ['refund'])
    assert.deepEqual(ids(client.help.related(refund)), ['return'])
  })

  test('tells the owner once about a search that found nothing', async () => {
    const { client, transport } = await setUp()
    const missed: string[] = []
    client.on('search:miss', (query) => missed.push(query))
    assert.deepEqual(await client.searchHelp('xyzzy'), [])
    assert.deepEqual(missed, ['xyzzy'])
    assert.deepEqual(
      transport.sent.map(({ path, body }) => [path, body]),
      [['/v1/faq/misses', { site: 'demo', locale: 'en', query: 'xyzzy' }]],
    )
  })

  test('tells the page of a miss that was reported, also without a server', async () => {
    const client = createClient({ faq: '/help.faq' })
    const missed: string[] = []
    client.on('search:miss', (query) => missed.push(query))
    await client.help.reportMiss('xyzzy')
    assert.deepEqual(missed, ['xyzzy'])
  })

  test('votes with the same name every time', async () => {
    const { client, transport } = await setUp()
    await client.help.vote('coupon', true)
    await client.help.vote('coupon', false)
    const [first, second] = transport.sent.map(({ body }) => body as { voter: string; helpful: boolean })
    assert.equal(first?.voter, second?.voter)
    assert.deepEqual([first?.helpful, second?.helpful], [true, false])
  })

  test('keeps the old answers when new ones cannot be loaded', async () => {
    const { client, transport } = await setUp()
    await client.help.load()
    client.setLocale('zh-CN')
    transport.files.set(ADDRESS('zh-CN'), new Uint8Array([1, 2, 3]))
    await assert.rejects(client.help.load(), { code: 'bad-response' })
    assert.equal(client.help.$state.get().status, 'ready')
    assert.equal(client.help.article('coupon')?.id, 'coupon')
    transport.files.set(ADDRESS('zh-CN'), await bundle('zh-CN'))
    assert.equal((await client.help.load()).locale, 'zh-CN')
  })

  test('loads from an address the language that the visitor speaks, or of those in it the closest', async () => {
    const { transport } = await setUp()
    const addresses = ['/help.ja.faq', '/help.zh-CN.faq', '/help.en.faq']
    for (const address of addresses) transport.files.set(address, await bundle(/help\.(.+)\.faq/.exec(address)?.[1]))
    const loaded = async (faq: string, locale: string) => (await createClient({ transport, site: 'demo', faq, locale }).help.load()).locale
    assert.equal(await loaded('/help.{locale}.faq', 'ja'), 'ja')
    assert.equal(await loaded('/help.{locale}.faq', ''), 'en')
    assert.equal(await loaded('/help.{en,zh-CN}.faq', 'zh-TW'), 'zh-CN')
    assert.equal(await loaded('/help.{en,zh-CN}.faq', 'ja'), 'en')
  })

  describe('with a language pack', () => {
    const none = new Map<string, string>()
    const vectors = new Map(['coupon', 'zonk'].flatMap((word) => featuresOf(word, none).map((key) => [key, [3, 0]] as const)))
    const packBytes = writePack({ dimensions: 2, vectors, folds: none })
    const pack = openPack(packBytes)

    async function setUpWithPack(faq: string, href: string, packFile: Uint8Array | ShopBellError) {
      const transport = createFakeTransport()
      const index = await compileFaq(ENTRIES, { locale: 'en', pack })
      transport.files.set(faq, packBundle({ locale: 'en', pack: { id: pack.id, href }, categories: [], entries: ENTRIES, index }))
      const client = createClient({ transport, site: 'demo', locale: 'en', ...(faq !== ADDRESS('en') && { faq }) })
      let ask: (url: string) => void = () => {}
      let arrive = () => {}
      const asked = new Promise<string>((resolve) => {
        ask = resolve
      })
      const arrival = new Promise<void>((resolve) => {
        arrive = resolve
      })
      const { download } = transport
      transport.download = async (url) => {
        if (url === faq) return download(url)
        ask(url)
        await arrival
        if (packFile instanceof Uint8Array) return packFile
        throw packFile
      }
      await client.help.load()
      return {
        asked,
        async arrive() {
          arrive()
          await new Promise((resolve) => setImmediate(resolve))
        },
        find: (query: string) => ids(client.help.search(query)),
      }
    }

    test('finds more once the pack is there, which lies beside the FAQ', async () => {
      for (const [faq, address] of [
        [ADDRESS('en'), '/v1/packs/en.pack'],
        ['https://cdn.example/a/en.faq?v=/1', 'https://cdn.example/a/packs/en.pack'],
        ['en.faq', 'packs/en.pack'],
      ] as const) {
        const { asked, arrive, find } = await setUpWithPack(faq, 'packs/en.pack', packBytes)
        assert.equal(await asked, address)
        assert.deepEqual(find('zonk'), [], 'nothing waits for the pack')
        await arrive()
        assert.deepEqual(find('zonk'), ['coupon'])
      }
    })

    test('finds by words when the pack does not come, or is broken', async () => {
      for (const file of [new ShopBellError('network', 'offline'), packBytes.subarray(9)]) {
        const { asked, arrive, find } = await setUpWithPack('/help.faq', 'packs/en.pack', file)
        await asked
        await arrive()
        assert.deepEqual(find('zonk'), [])
        assert.equal(find('use coupon')[0], 'coupon')
      }
    })

    test('takes no pack from another place than beside the FAQ', async () => {
      for (const href of ['https://elsewhere.example/en.pack', 'packs/../../x', '//elsewhere.example/packs/x']) {
        const { asked, find } = await setUpWithPack('/help.faq', href, packBytes)
        assert.equal(await Promise.race([asked, new Promise((resolve) => setImmediate(resolve, 'nothing'))]), 'nothing')
        assert.equal(find('use coupon')[0], 'coupon')
      }
    })
  })

  test('says that it failed when there is nothing to show, and can be asked again', async () => {
    const { client, transport } = await setUp()
    transport.files.set(ADDRESS('en'), new ShopBellError('network', 'offline'))
    await assert.rejects(client.help.load(), { code: 'network' })
    assert.equal(client.help.$state.get().status, 'failed')
    transport.files.set(ADDRESS('en'), await bundle())
    await client.help.load()
    assert.equal(client.help.$state.get().status, 'ready')
  })
})
