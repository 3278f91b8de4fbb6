import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { compileFaq } from './compile/index.ts'
import { ear } from './ear.ts'
import { readIndex } from './read-index.ts'
import { createReader, type Reader } from './reading.ts'

const entries = [
  { id: 'return', question: '怎么退货', phrasings: ['申请退货流程', '不想要了怎么退'] },
  { id: 'freight', question: '退货运费谁出', phrasings: ['寄回去要自己出邮费吗'] },
  { id: 'invoice', question: '怎么开电子发票', phrasings: ['发票抬头开错了'] },
]

describe('what is heard in a question that was typed by its sound', () => {
  let read: Reader
  const meant = (text: string) => read(text, 'question').meant.replaceAll(' ', '')

  before(async () => {
    read = createReader(readIndex(await compileFaq(entries, { locale: 'zh-CN' })), ear)
  })

  it('is the characters of words in the FAQ, for pinyin', () => {
    assert.deepEqual(['tuihuoyunfei', 'tui货', 'dianzi fapiao'].map(meant), ['退货运费', '退货', '电子发票'])
  })

  it('stands beside the characters that were typed', () => {
    assert.deepEqual(['推货运飞', '发飘'].map(meant), ['推货运飞退货运费', '发飘发票'])
  })

  it('is nothing where what was typed is a word itself, and where nothing is heard', () => {
    for (const text of ['退货运费谁出', '发票', 'hello wrld', 'asdf', '']) assert.equal(read(text, 'question').meant, text)
  })
})
