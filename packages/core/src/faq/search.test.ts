import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { compileFaq, type FaqSource } from './compile/index.ts'
import { openFaq } from './open.ts'
import type { FaqIndex } from './open-index.ts'

const english: FaqSource[] = [
  {
    id: 'track',
    question: 'How do I track my parcel?',
    phrasings: ["where's my stuff", 'has my order left yet'],
    answer: 'Open My orders and press Track.',
  },
  { id: 'return', question: 'How do I return something?', phrasings: ['send it back', 'i do not like it'], answer: 'Within 15 days.' },
  { id: 'refund', question: 'When do I get my refund?', phrasings: ['money back how long', 'still no money on my card'] },
  {
    id: 'kettle',
    question: 'How do I clean the kettle?',
    phrasings: ['white stuff inside', 'descale'],
    products: ['KET'],
    category: 'care',
  },
  {
    id: 'pan',
    question: 'How do I clean the pan?',
    phrasings: ['rust on cast iron', 'season with oil'],
    products: ['PAN'],
    category: 'care',
  },
  { id: 'first', question: 'Is there a discount?', phrasings: ['coupon for new customers'], audience: ['new'] },
  { id: 'again', question: 'Is there a discount?', phrasings: ['coupon for old customers'], audience: ['existing'] },
]

const chinese: FaqSource[] = [
  { id: 'tuihuo', question: '怎么退货？', phrasings: ['不想要了怎么退', '退货流程', '申请退货'], answer: '在订单里点退货。' },
  { id: 'yunfei', question: '退货运费谁出？', phrasings: ['寄回去要自己出邮费吗', '退货运费'] },
  { id: 'fapiao', question: '怎么开发票？', phrasings: ['电子发票在哪', '开票'] },
  { id: 'wuliu', question: '怎么查物流？', phrasings: ['快递到哪了', '包裹怎么还没到'] },
  { id: 'huankuan', question: '怎么还款？', phrasings: ['分期什么时候还'] },
]

describe('search', () => {
  let en: FaqIndex
  let zh: FaqIndex
  const first = (index: FaqIndex, query: string) => index.search(query)[0]?.id

  before(async () => {
    en = openFaq(await compileFaq(english, { locale: 'en' }))
    zh = openFaq(await compileFaq(chinese, { locale: 'zh-CN' }))
  })

  it('finds an entry by its own words, and by other words for the same', () => {
    assert.deepEqual(
      ['track my parcel', 'wheres my package', 'send this back', 'reimbursement'].map((query) => first(en, query)),
      ['track', 'track', 'return', 'refund'],
    )
  })

  it('finds with a slip of the finger', () => {
    assert.deepEqual(
      ['how do i retrun', 'trakc my parcle', 'desacle', 'refnud'].map((query) => first(en, query)),
      ['return', 'track', 'kettle', 'refund'],
    )
  })

  it('finds while the last word is still being typed', () => {
    assert.deepEqual(
      ['des', 'ref', 'where is my par'].map((query) => first(en, query)),
      ['kettle', 'refund', 'track'],
    )
  })

  it('finds Chinese by its meaning', () => {
    assert.deepEqual(
      ['我想把东西退掉', '邮费谁承担', '我的包裹到哪里了', '需要开票报销'].map((query) => first(zh, query)),
      ['tuihuo', 'yunfei', 'wuliu', 'fapiao'],
    )
  })

  it('finds Chinese by pinyin, initials, a mixture and an unfinished syllable', () => {
    assert.deepEqual(
      ['tuihuo', 'th', 'tui货', 'tuih', 'fa piao', 'thyf'].map((query) => first(zh, query)),
      ['tuihuo', 'tuihuo', 'tuihuo', 'tuihuo', 'fapiao', 'yunfei'],
    )
  })

  it('finds Chinese by characters that sound alike', () => {
    assert.deepEqual(
      ['推货', '发飘', '换款'].map((query) => first(zh, query)),
      ['tuihuo', 'fapiao', 'huankuan'],
    )
  })

  it('hears nothing in letters that are no pinyin', () => {
    for (const query of ['asdf', 'qwerty', 'hello wrld', 'what is this', 'good morning', 'wrld'])
      assert.deepEqual(zh.search(query), [], query)
  })

  it('finds the same for traditional and for full-width characters', () => {
    assert.deepEqual(zh.search('退貨運費誰出'), zh.search('退货运费谁出'))
    assert.deepEqual(en.search('ｒｅｆｕｎｄ'), en.search('refund'))
  })

  it('sinks entries for the other audience without hiding them', () => {
    const order = (audience: 'new' | 'existing') => en.search('is there a discount', { audience }).map(({ id }) => id)
    assert.deepEqual(
      [order('new').slice(0, 2), order('existing').slice(0, 2)],
      [
        ['first', 'again'],
        ['again', 'first'],
      ],
    )
  })

  it('lifts entries about the product, and keeps to a category', () => {
    assert.equal(en.search('how do i clean it', { product: 'KET' })[0]?.id, 'kettle')
    assert.equal(en.search('how do i clean it', { product: 'PAN' })[0]?.id, 'pan')
    assert.deepEqual(
      en
        .search('how do i', { category: 'care', limit: 9 })
        .map(({ id }) => id)
        .sort(),
      ['kettle', 'pan'],
    )
  })

  it('lifts what readers found helpful by a tenth at most, and is not surer of it', async () => {
    const helped = (lift: number) =>
      compileFaq(
        english.map((entry) => (entry.id === 'pan' ? { ...entry, lift } : entry)),
        { locale: 'en' },
      )
    const faqs = await Promise.all([0, 0.05, 7].map(async (lift) => openFaq(await helped(lift))))
    const query = 'how do i clean the pan'
    const scores = faqs.map((faq) => faq.search(query)[0]?.score ?? 0)
    assert.deepEqual(
      scores.map((score) => Math.round((100 * score) / (scores[0] ?? 1))),
      [100, 105, 110],
    )
    assert.equal(new Set(faqs.map((faq) => faq.answer(query, { precision: 0 })?.confidence)).size, 1)
  })

  it('gives no more than it is asked for, best first', () => {
    const hits = en.search('how do i', { limit: 3 })
    assert.equal(hits.length, 3)
    assert.deepEqual(
      hits.map(({ score }) => score),
      hits.map(({ score }) => score).sort((a, b) => b - a),
    )
  })

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '?!…', '😀😀', 'zzzqqq']) assert.deepEqual(en.search(query), [], query)
  })

  it('answers what it is sure of and says nothing else', () => {
    assert.equal(en.answer('How do I track my parcel?')?.id, 'track')
    assert.equal(zh.answer('退货运费谁出')?.id, 'yunfei')
    for (const query of ['what is the weather like in Oslo', 'tell me a joke about cats', '']) assert.equal(en.answer(query), null, query)
    for (const query of ['今天天气怎么样', '讲个笑话', '你喜欢吃什么']) assert.equal(zh.answer(query), null, query)
  })

  it('answers every question and phrasing of one entry, whatever its case and punctuation, however sure it has to be', () => {
    const said = (index: FaqIndex, query: string) => index.answer(query, { precision: 1 })?.id
    for (const { id, question, phrasings = [] } of english.slice(0, 5))
      for (const text of [question, ...phrasings]) assert.equal(said(en, `  ${text.toUpperCase()} ?!`), id, text)
    for (const { id, question, phrasings = [] } of chinese)
      for (const text of [question, ...phrasings]) assert.equal(said(zh, `${text}。`), id, text)
    assert.equal(said(zh, '退貨運費誰出'), 'yunfei')
  })

  it('answers more often when less precision is wanted', () => {
    const sure = en.answer('parcel', { precision: 0.99 })
    const bold = en.answer('parcel', { precision: 0 })
    assert.equal(sure, null)
    assert.equal(bold?.id, 'track')
  })
})
