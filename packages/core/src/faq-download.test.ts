import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { ShopBellError } from './errors.ts'
import { compileFaq } from './faq/compile/index.ts'
import { packBundle } from './faq/index.ts'
import { featuresOf } from './faq/pack/features.ts'
import { openPack } from './faq/pack/index.ts'
import { writePack } from './faq/pack/write-pack.ts'
import { createHelp, type Help } from './help.ts'
import type { KeptFiles } from './kept-files.ts'
import { createFakeTransport, until } from './testing/index.ts'

const FAQ = '/v1/faq?site=demo&locale=en'
const PACK = '/v1/packs/en.pack'
const none = new Map<string, string>()
const NO_FAQ = { type: 'about:blank', title: 'There is no FAQ', status: 404, code: 'no-faq', detail: 'The site demo has no FAQ.' } as const
/** What a server has that says that the site has no FAQ. */
const GONE = new Uint8Array()

function packOf(...words: string[]): Uint8Array {
  const vectors = new Map(words.flatMap((word) => featuresOf(word, none).map((key) => [key, [3, 0]] as const)))
  return writePack({ dimensions: 2, vectors, folds: none })
}

const packBytes = packOf('coupon', 'zonk')
const newPackBytes = packOf('coupon', 'wibble')

async function faqOf(answer: string, packOfIt: Uint8Array): Promise<Uint8Array> {
  const entry = { id: 'coupon', question: 'How do I use a coupon?', category: 'all', audience: [], products: [], related: [], updated: '' }
  const entries = [{ ...entry, body: [{ kind: 'paragraph' as const, children: [answer] }] }]
  const pack = openPack(packOfIt)
  const index = await compileFaq(entries, { locale: 'en', pack })
  return packBundle({ locale: 'en', pack: { id: pack.id, href: 'packs/en.pack' }, categories: [], entries, index })
}

describe('an FAQ that was loaded before', () => {
  const oldFaq = faqOf('Old.', packBytes)
  const newFaq = faqOf('New.', newPackBytes)
  let kept: Map<string, Uint8Array>
  let files: KeptFiles

  beforeEach(() => {
    kept = new Map()
    files = {
      read: async (address) => kept.get(address),
      keep: async (address, bytes) => void kept.set(address, bytes),
      drop: async (address) => void kept.delete(address),
    }
  })

  /** A page that has just been opened; `served` are the files that it can download. */
  function visit(served: Record<string, Uint8Array>) {
    const transport = createFakeTransport()
    const asked: string[] = []
    transport.download = async (url) => {
      asked.push(url)
      const file = served[url]
      if (!file) throw new ShopBellError('network', 'offline')
      if (file === GONE) throw new ShopBellError('refused', NO_FAQ.detail, { problem: NO_FAQ })
      return file
    }
    const help = createHelp({
      transport,
      site: 'demo',
      hasServer: true,
      files,
      locale: () => 'en',
      context: () => ({}),
      voter: async () => 'v',
    })
    return { help, asked }
  }

  /** A visit on which everything came. */
  async function visitBefore(): Promise<void> {
    const { help } = visit({ [FAQ]: await oldFaq, [PACK]: packBytes })
    await help.load()
    await found(help, 'zonk')
    while (kept.size < 2) await new Promise((resolve) => setImmediate(resolve))
  }

  /** Waits until a word finds something. */
  async function found(help: Help, query: string): Promise<void> {
    while (!help.search(query).length) await new Promise((resolve) => setImmediate(resolve))
  }

  const answerOf = (help: Help) => JSON.stringify(help.article('coupon')?.body)

  test('is there again offline, with its pack', { timeout: 5000 }, async () => {
    await visitBefore()
    const { help } = visit({})
    assert.match(JSON.stringify((await help.load()).entries), /Old/)
    await found(help, 'zonk')
  })

  test('goes on working when the new one is broken, or an error page', { timeout: 5000 }, async () => {
    await visitBefore()
    for (const broken of [(await newFaq).subarray(50), new TextEncoder().encode('<h1>Bad gateway</h1>'), new Uint8Array()]) {
      const { help } = visit({ [FAQ]: broken })
      await help.load()
      assert.match(answerOf(help), /Old/)
    }
    assert.deepEqual(kept.get(FAQ), await oldFaq)
  })

  test('gives way to the new one and its pack, which then are kept in its place', { timeout: 5000 }, async () => {
    await visitBefore()
    const { help } = visit({ [FAQ]: await newFaq, [PACK]: newPackBytes })
    await help.load()
    await until(help.$state, () => /New/.test(answerOf(help)))
    await found(help, 'wibble')
    while (kept.get(FAQ) !== (await newFaq) || [...kept.values()].at(-1) !== newPackBytes)
      await new Promise((resolve) => setImmediate(resolve))
    assert.equal(kept.size, 2)
  })

  test('is shown once, and its pack is not downloaded again, when nothing has changed', { timeout: 5000 }, async () => {
    await visitBefore()
    const { help, asked } = visit({ [FAQ]: (await oldFaq).slice(), [PACK]: packBytes })
    const shown: string[] = []
    help.$state.listen(({ status }) => shown.push(status))
    await help.load()
    await found(help, 'zonk')
    assert.deepEqual([shown, asked], [['loading', 'ready'], [FAQ]])
  })

  test('is loaded anew when what was kept of it is broken', { timeout: 5000 }, async () => {
    await visitBefore()
    for (const [address, bytes] of kept) kept.set(address, bytes.subarray(20))
    const { help, asked } = visit({ [FAQ]: await oldFaq, [PACK]: packBytes })
    await help.load()
    await found(help, 'zonk')
    assert.deepEqual(asked, [FAQ, PACK])
  })

  test('is neither shown nor kept any longer when the site has none any more', { timeout: 5000 }, async () => {
    await visitBefore()
    const { help } = visit({ [FAQ]: GONE })
    await help.load().catch(() => {})
    const state = await until(help.$state, ({ status }) => status === 'failed')
    assert.equal(state.status === 'failed' && state.error.problem?.code, 'no-faq')
    assert.equal(help.article('coupon'), undefined)
    while (kept.size > 0) await new Promise((resolve) => setImmediate(resolve))
    await assert.rejects(visit({}).help.load(), { code: 'network' })
  })

  test('is asked for again by the next call after a visit began offline', { timeout: 5000 }, async () => {
    await visitBefore()
    const served: Record<string, Uint8Array> = {}
    const { help } = visit(served)
    await help.load()
    await new Promise((resolve) => setImmediate(resolve))
    served[FAQ] = await newFaq
    await help.load()
    await until(help.$state, () => /New/.test(answerOf(help)))
  })
})
