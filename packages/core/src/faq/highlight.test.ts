import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { compileFaq } from './compile/index.ts'
import type { Range } from './highlight.ts'
import { openFaq } from './open.ts'
import type { FaqIndex } from './open-index.ts'

const english = ['How do I return it?', 'How do I pay?', 'How do I sign in?', 'How do I wash it?', 'Who pays for shipping?']
const chinese = ['怎么申请退货？', '退货运费谁出？', '怎么开发票？', '哪些商品不能退？', '付款后多久发货？', '推送怎么关？']

describe('highlights', () => {
  let en: FaqIndex
  let zh: FaqIndex

  before(async () => {
    const compile = (questions: string[], locale: string) =>
      compileFaq(
        questions.map((question, i) => ({ id: `e${i}`, question })),
        { locale },
      )
    en = openFaq(await compile(english, 'en'))
    zh = openFaq(await compile(chinese, 'zh-CN'))
  })

  const marked = (index: FaqIndex, query: string, text: string) => brackets(text, index.highlight(query, text))

  it('are the words of the query, whatever their case and ending', () => {
    assert.equal(marked(en, 'RETURNS ship', 'Who pays for return shipping?'), 'Who pays for [return] [ship]ping?')
  })

  it('are words that are mistyped or not finished', () => {
    assert.equal(marked(en, 'retrun', 'How do I return it?'), 'How do I [return] it?')
    assert.equal(marked(en, 'how do i ret', 'How do I return it?'), 'How do I [ret]urn it?')
  })

  it('leave what stands everywhere, unless nothing else was asked', () => {
    assert.equal(marked(en, 'how do i return', 'How do I wash it?'), 'How do I wash it?')
    assert.equal(marked(en, 'how do ', 'How do I wash it?'), '[How] [do] I wash it?')
  })

  it('leave what merely contains a word', () => {
    assert.equal(marked(en, 'pay', 'A papaya'), 'A papaya')
  })

  it('are Chinese words, in simplified and traditional characters', () => {
    assert.equal(marked(zh, '怎么退货', '买了多久可以退货？'), '买了多久可以[退货]？')
    assert.equal(marked(zh, '退货运费', '退货运费谁出？'), '[退货运费]谁出？')
    assert.equal(marked(zh, '退貨', '怎么申请退货？'), '怎么申请[退货]？')
  })

  it('leave a character that stands in another word', () => {
    assert.equal(marked(zh, '多久发货', '怎么开发票？'), '怎么开发票？')
    assert.equal(marked(zh, '退', '哪些商品不能退？'), '哪些商品不能[退]？')
  })

  it('are what pinyin and initials stand for', () => {
    for (const query of ['tuihuo', 'th', 'tui货']) assert.equal(marked(zh, query, '怎么申请退货？'), '怎么申请[退货]？', query)
    assert.equal(marked(zh, 'fapiao', '怎么开发票？'), '怎么开[发票]？')
  })

  it('are nothing for a query that has nothing in common, and in an empty text', () => {
    for (const query of ['', 'zzzqqq', '?!']) assert.deepEqual(en.highlight(query, 'How do I pay?'), [], query)
    assert.deepEqual(en.highlight('pay', ''), [])
  })

  it('keep their places in any text', () => {
    const text = 'İade 退货 pay 😀 return\u202epay ﬁ pay'
    assert.equal(marked(en, 'pay return', text), 'İade 退货 [pay] 😀 [return]\u202e[pay] ﬁ [pay]')
    assert.equal(marked(zh, '退货', text), text.replace('退货', '[退货]'))
  })
})

function brackets(text: string, ranges: readonly Range[]): string {
  return ranges.reduceRight((rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`, text)
}
