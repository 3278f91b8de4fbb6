import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { createRandom } from './random.ts'
import { readCorpus } from './read-corpus.ts'
import { replaceWords } from './replace-words.ts'
import { parseSameMeaning } from './same-meaning.ts'
import { sayingsOf } from './word-batches.ts'

const root = new URL('../..', import.meta.url).pathname
/** Pairs that visitors must have told apart. */
const APART = {
  en: [
    ['refund', 'exchange'],
    ['card', 'account'],
    ['turn on', 'turn off'],
    ['credit limit', 'balance'],
    ['cheap', 'expensive'],
  ],
  zh: [
    ['退款', '换货'],
    ['额度', '余额'],
    ['银行卡', '账号'],
    ['开通', '关闭'],
    ['便宜', '贵'],
  ],
}

describe('words that mean the same', () => {
  for (const [language, pairs] of Object.entries(APART)) {
    it(`are many hundred groups in ${language}, in which opposites and near things stand apart`, () => {
      const groups = readCorpus(join(root, 'corpus', language)).sameMeaning
      assert.ok(groups.length >= 900)
      for (const [one = '', other = ''] of pairs) {
        assert.ok(
          groups.some((group) => group.includes(one)) && groups.some((group) => group.includes(other)),
          `${one} or ${other} is missing`,
        )
        assert.ok(!groups.some((group) => group.includes(one) && group.includes(other)), `${one} and ${other} are together`)
      }
    })
  }

  it('are read from a list within a list, without comments', () => {
    assert.deepEqual(parseSameMeaning("# Money\n\n- [refund, money back, don't charge me]\n- [退款, 退钱]\n"), [
      ['refund', 'money back', "don't charge me"],
      ['退款', '退钱'],
    ])
  })

  it('are refused with the line where they are not of that form', () => {
    for (const line of ['refund, money back', '- [refund]', '- [refund,money]', '- [refund: money, back]'])
      assert.throws(() => parseSameMeaning(`- [a, b]\n${line}\n`), /_same-meaning\.yaml:2: .* is not understood; wanted is/)
    assert.throws(() => parseSameMeaning('- [a, b, a]'), /_same-meaning\.yaml:1: "a" is there twice/)
  })
})

describe('saying a line in other words', () => {
  const replaced = replaceWords([
    ['refund', 'money back'],
    ['where is', 'how far along is'],
    ['退款', '退钱'],
    ['钱', '银子'],
  ])
  const waysOf = (line: string) => new Set(Array.from({ length: 40 }, (_, seed) => replaced(line, createRandom(seed))))

  it('changes one thing at a time and leaves the rest as it was typed', () => {
    assert.deepEqual(waysOf('Where is my REFUND??'), new Set(['how far along is my REFUND??', 'Where is my money back??']))
  })

  it('knows a word by its stem', () => {
    assert.deepEqual(waysOf('no refunds!'), new Set(['no money back!']))
  })

  it('takes Chinese words, and single characters alone for parts of words', () => {
    assert.deepEqual(waysOf('退款呢'), new Set(['退钱呢']))
    assert.deepEqual(waysOf('零钱呢'), new Set(['零钱呢']))
  })

  it('leaves a line alone that has none of the words', () => {
    assert.deepEqual(waysOf('hello 你好'), new Set(['hello 你好']))
  })
})

describe('sayings to learn words from', () => {
  const groups = ['a b c', 'd e', 'a f', 'g h', 'i j'].map((words) => words.split(' '))

  it('say two things each, and share each thing with another saying', () => {
    const apart = groups.slice(1)
    const sayings = sayingsOf(apart, 4, 2, createRandom(1))
    const thingsOf = (way: string[]) => way.map((word) => apart.findIndex((group) => group.includes(word)))
    assert.deepEqual(
      sayings.map((ways) => ways.length),
      [2, 2, 2, 2],
    )
    for (const ways of sayings) assert.equal(new Set(ways.map((way) => thingsOf(way).join())).size, 1)
    assert.deepEqual(sayings.flatMap(([way = []]) => thingsOf(way)).sort(), [0, 0, 1, 1, 2, 2, 3, 3])
  })

  it('have no word that means another thing of theirs as well', () => {
    for (let seed = 0; seed < 20; seed++) {
      const words = new Set(sayingsOf(groups, 5, 3, createRandom(seed)).flat(2))
      assert.notEqual(words.has('f'), words.has('b'))
    }
  })

  it('say it in another word each time', () => {
    for (const ways of sayingsOf(groups.slice(3), 2, 2, createRandom(1))) {
      const [[one, other] = [], [again, another] = []] = ways
      assert.ok(one !== again && other !== another)
    }
  })

  it('are the same for the same seed', () => {
    assert.deepEqual(sayingsOf(groups, 3, 2, createRandom(5)), sayingsOf(groups, 3, 2, createRandom(5)))
  })
})
