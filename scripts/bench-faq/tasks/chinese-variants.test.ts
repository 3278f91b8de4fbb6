import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { chineseVariants } from './chinese-variants.ts'

const questions = ['怎么退货 在线等', '实名制', 'hello'].map((text) => ({ text, gold: ['how-to-return'], typo: text }))
const entries = [{ id: 'how-to-return', question: '怎么退货', phrasings: ['我是要退的'], answer: '' }]
const variants = chineseVariants({ name: 'corpus', locale: 'zh-CN', source: '', entries, questions })
const textsOf = (name: string) => variants.find((task) => task.name === `corpus-${name}`)?.questions.map(({ text }) => text)

describe('a Chinese task as its questions are otherwise typed', () => {
  it('has pinyin and first letters, with the spaces that were there', () => {
    assert.deepEqual(textsOf('pinyin'), ['zenmetuihuo zaixiandeng', 'shimingzhi'])
    assert.deepEqual(textsOf('initials'), ['zmth zxd', 'smz'])
  })

  it('has traditional characters', () => {
    assert.deepEqual(textsOf('traditional'), ['怎麼退貨 在線等', '實名制'])
  })

  it('has characters that sound the same, where the task knows another', () => {
    assert.equal(textsOf('homophones')?.[1], '是名制')
  })
})
