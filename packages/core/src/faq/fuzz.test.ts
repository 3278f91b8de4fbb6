import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { isShopBellError } from '../errors.ts'
import { compileFaq, type FaqSource } from './compile/index.ts'
import { openFaq } from './open.ts'
import { openPack } from './pack/index.ts'

const WORDS = [
  ...['refund', 'return', 'my', 'the', 'how', 'parcel', "isn't", 'café', 'naïve', 'ÅNGSTRÖM', 'ﬁt', '12', 'a', 'x'.repeat(200)],
  ...['退货', '运费', '發票', '怎么', '咋整', '的', '亲', '𠮷', 'tuihuo', 'th', 'tui货', '返品', 'ください', '반품', 'คืน'],
  ...[
    'возврат',
    'שלום',
    'مرحبا',
    '‮אב',
    '😀',
    '👩‍👩‍👧',
    '\ud83d',
    '?',
    '。',
    '…',
    '\u0000',
    '\n',
    '\u200d',
    '<b>',
    '__proto__',
    'constructor',
  ],
]

/** The same numbers every time, below a limit. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 16807) % 2147483647
    return state % below
  }
}

const random = createRandom(20261122)
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T
const text = (most: number) => Array.from({ length: random(most) }, () => pick(WORDS)).join(random(2) ? ' ' : '')
const packs = {
  en: openPack(readFileSync(new URL('../../packs/en.pack', import.meta.url))),
  'zh-CN': openPack(readFileSync(new URL('../../packs/zh.pack', import.meta.url))),
}

/** Breaks bytes somehow; never leaves them as they were. */
function damaged(bytes: Uint8Array): Uint8Array {
  const broken = bytes.slice()
  const at = random(broken.length)
  switch (random(5)) {
    case 0:
      return broken.subarray(0, at)
    case 1:
      return broken.subarray(at + 1)
    case 2:
      return Uint8Array.from([...broken.subarray(0, at), random(256), ...broken.subarray(at)])
    default:
      for (let bits = 1 + random(8), i = 0; i < bits; i++) {
        const place = (at + i * 7) % broken.length
        broken[place] = (broken[place] as number) ^ (1 << (i % 8))
      }
      return broken
  }
}

describe('whatever happens to an FAQ', () => {
  const files: { name: string; bytes: Uint8Array; open: (bytes: Uint8Array) => unknown }[] = []

  before(async () => {
    const entries = Array.from({ length: 12 }, (_, i) => ({ id: `e${i}`, question: `${text(8)} ${i}`, phrasings: [text(6), text(6)] }))
    files.push(
      { name: 'index', bytes: await compileFaq(entries, { locale: 'zh-CN', pack: packs['zh-CN'] }), open: openFaq },
      { name: 'pack', bytes: readFileSync(new URL('../../packs/en.pack', import.meta.url)).subarray(), open: openPack },
    )
  })

  it('on the way, a damaged index or pack is refused, in thousands of ways', () => {
    for (const { name, bytes, open } of files)
      for (let round = 0; round < 1500; round++)
        assert.throws(
          () => open(damaged(bytes)),
          (error) => isShopBellError(error) && error.code === 'bad-response' && error.message.includes('shopbell faq build'),
          `${name}, round ${round}`,
        )
  })

  it('an index is no pack, a pack no index, and neither is another file', () => {
    const strangers = [...files.map(({ bytes }) => bytes), new Uint8Array(), new TextEncoder().encode('<!doctype html><p>Not found')]
    files.forEach(({ open }, own) => {
      for (const [i, bytes] of strangers.entries()) if (i !== own) assert.throws(() => open(bytes), isShopBellError)
    })
  })

  it('in its entries and in what is asked, it is found and answered in order, with its pack and without', async () => {
    for (let round = 0; round < 40; round++) {
      const locale = pick(['en', 'zh-CN'] as const)
      const twin = text(6)
      const entries: FaqSource[] = Array.from({ length: random(9) }, (_, i) => ({
        id: `e${i}`,
        question: i < 2 && random(3) === 0 ? twin : text(10),
        phrasings: Array.from({ length: random(5) }, () => text(8)),
        answer: text(60),
        category: pick(['a', 'b']),
        audience: random(2) ? ['new'] : [],
        products: random(2) ? [text(3)] : [],
        lift: random(3) - 1,
      }))
      const faq = openFaq(await compileFaq(entries, { locale, ...(random(3) && { pack: packs[locale] }) }), { pack: packs[locale] })
      const ids = entries.map(({ id }) => id)
      for (const query of [text(12), text(40), pick(WORDS), '', ...entries.map(({ question }) => question)]) {
        const hits = faq.search(query, { limit: 20, ...(random(2) && { audience: 'new' }), ...(random(3) === 0 && { category: 'a' }) })
        const scores = hits.map(({ score }) => score)
        assert.deepEqual(
          scores,
          scores.toSorted((a, b) => b - a),
          JSON.stringify(query),
        )
        assert.ok(
          hits.every(({ id, score }) => ids.includes(id) && score > 0 && score < 10),
          JSON.stringify(query),
        )
        assert.equal(new Set(hits.map(({ id }) => id)).size, hits.length)
        const said = faq.answer(query, { precision: 0 })
        assert.ok(said === null || (ids.includes(said.id) && said.confidence >= 0 && said.confidence <= 1), JSON.stringify(query))
        for (const [start, end] of faq.highlight(query, twin)) assert.ok(start >= 0 && start < end && end <= twin.length)
      }
    }
  })

  it('asked with ten thousand characters, it answers without end', async () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const entries = Array.from({ length: 20 }, (_, i) => ({ id: `e${i}`, question: `${text(8)} ${i}` }))
      const faq = openFaq(await compileFaq(entries, { locale, pack: packs[locale] }), { pack: packs[locale] })
      for (const word of WORDS) {
        const query = `${word} `.repeat(10_000 / (word.length + 1)).slice(0, 10_000)
        for (const asked of [query, query.replaceAll(' ', '')]) assert.ok(faq.search(asked, { limit: 99 }).length <= 20)
      }
    }
  })
})
