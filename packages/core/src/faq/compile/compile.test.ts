import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isShopBellError } from '../../errors.ts'
import { openFaq } from '../open.ts'
import { compileFaq, type FaqSource } from './index.ts'

const LETTERS = [...'abc e,.!?0129 \n\u0000\ud83d\u202e\u200dאבعربيกขあカ한국退貨货款的Ａßﬁ']

describe('compiling', () => {
  it('opens again when there is no entry at all', async () => {
    const faq = openFaq(await compileFaq([], { locale: 'en' }))
    assert.deepEqual(faq.search('anything'), [])
    assert.equal(faq.answer('anything'), null)
  })

  it('finds the only entry', async () => {
    const faq = openFaq(await compileFaq([{ id: 'a', question: 'Opening hours' }], { locale: 'en' }))
    assert.equal(faq.search('opening')[0]?.id, 'a')
  })

  it('finds both of two entries that are the same', async () => {
    const entries = ['a', 'b'].map((id) => ({ id, question: 'Opening hours' }))
    const faq = openFaq(await compileFaq([...entries, { id: 'c', question: 'Price' }], { locale: 'en' }))
    assert.deepEqual(
      faq.search('opening hours').map(({ id }) => id),
      ['a', 'b'],
    )
    assert.equal(faq.answer('opening hours'), null)
  })

  it('finds an entry in another script than the locale', async () => {
    const questions = ['怎么退货', 'どうやって返品しますか', '반품은 어떻게 하나요', 'Как вернуть товар?', 'איך מחזירים מוצר', 'วิธีคืนสินค้า']
    const faq = openFaq(
      await compileFaq(
        questions.map((question, i) => ({ id: `e${i}`, question })),
        { locale: 'en' },
      ),
    )
    assert.deepEqual(
      questions.map((question) => faq.search(question)[0]?.id),
      ['e0', 'e1', 'e2', 'e3', 'e4', 'e5'],
    )
  })

  it('tells words apart that begin alike, also with letters of two halves', async () => {
    const questions = ['𐌰𐌱𐌲', '𐌰𐌱𐌳', '𐌰𐌱', 'shipping', 'shipment', 'internationalisation of everything', 'internationalisationofeverything']
    const faq = openFaq(
      await compileFaq(
        questions.map((question, i) => ({ id: `e${i}`, question })),
        { locale: 'en' },
      ),
    )
    assert.deepEqual(
      questions.map((question) => faq.search(question)[0]?.id),
      ['e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6'],
    )
  })

  it('makes the same bytes of the same entries', async () => {
    const entries = [
      { id: 'a', question: 'How much is it?', phrasings: ['price', 'cost'] },
      { id: 'b', question: 'When is it here?', phrasings: ['delivery', 'how long'] },
    ]
    assert.deepEqual(await compileFaq(entries, { locale: 'en' }), await compileFaq(entries, { locale: 'en' }))
  })

  it('tells how far it is, from 0 to 1, never backwards', async () => {
    const steps: number[] = []
    const entries = ['refund', 'track', 'size'].map((id) => ({ id, question: id, phrasings: [`${id} how`, `${id} when`] }))
    await compileFaq(entries, { locale: 'en', onProgress: (done) => steps.push(done) })
    assert.equal(steps.at(-1), 1)
    assert.deepEqual(
      steps,
      [...steps].sort((a, b) => a - b),
    )
  })

  it('refuses an id that is missing or used twice', async () => {
    for (const ids of [
      ['', 'b'],
      ['a', 'a'],
    ]) {
      const entries = ids.map((id) => ({ id, question: 'x' }))
      await assert.rejects(compileFaq(entries, { locale: 'en' }), (error) => isShopBellError(error) && error.code === 'bad-config')
    }
  })

  it('survives any text, in entries and in queries', async () => {
    const random = createRandom()
    const text = (most: number) => Array.from({ length: random(most) }, () => LETTERS[random(LETTERS.length)]).join('')
    for (let round = 0; round < 30; round++) {
      const entries: FaqSource[] = Array.from({ length: random(8) }, (_, i) => ({
        id: `e${i}`,
        question: text(30),
        phrasings: Array.from({ length: random(4) }, () => text(30)),
        answer: text(200),
        products: random(2) ? [text(5)] : [],
      }))
      const faq = openFaq(await compileFaq(entries, { locale: random(2) ? 'zh-CN' : 'en' }))
      for (const query of [text(40), text(400), ...entries.map((entry) => entry.question)]) {
        for (const { id, score } of faq.search(query, { limit: 20 }))
          assert.ok(entries.some((entry) => entry.id === id) && score > 0 && Number.isFinite(score))
        const answer = faq.answer(query, { precision: 0 })
        assert.ok(answer === null || (answer.confidence >= 0 && answer.confidence <= 1))
      }
    }
  })

  it('reads queries of ten thousand characters', async () => {
    const faq = openFaq(
      await compileFaq(
        [
          { id: 'a', question: '怎么退货', phrasings: ['退货'] },
          { id: 'b', question: 'refund' },
        ],
        { locale: 'zh-CN' },
      ),
    )
    for (const part of ['退', 'a', 'tuihuo ', '😀', '!', 'ab退 ', 'א']) {
      assert.ok(faq.search(part.repeat(10_000 / part.length)).length <= 2)
    }
  })
})

function createRandom(): (below: number) => number {
  let seed = 42
  return (below) => {
    seed = (seed * 16807) % 2147483647
    return seed % below
  }
}
