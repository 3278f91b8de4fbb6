import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { compileFaq } from './compile/index.ts'
import type { Range } from './highlight.ts'
import { openFaq } from './open.ts'
import type { FaqIndex } from './open-index.ts'
import { cutSnippet } from './snippet.ts'

describe('a snippet', () => {
  let faq: FaqIndex
  const snippet = (query: string, text: string, length?: number) => cutSnippet(text, faq.highlight(query, text), length)
  const answer = `The courier comes to your door. ${'Nothing here helps at all. '.repeat(10)}We pay the refund in 3 days. ${'And so on and on. '.repeat(10)}`

  before(async () => {
    faq = openFaq(await compileFaq([{ id: 'a', question: 'When is my refund here?', answer }], { locale: 'en' }))
  })

  it('is the part that has the most in common with the query, from the beginning of a sentence', () => {
    const { text, ranges } = snippet('refund', answer, 60)
    assert.equal(brackets(text, ranges), '…We pay the [refund] in 3 days. And so on and on. And so on and…')
  })

  it('is the beginning when nothing is in common', () => {
    assert.deepEqual(snippet('zzz', answer, 40), { text: 'The courier comes to your door. Nothing…', ranges: [] })
  })

  it('is all of a short text, in one line', () => {
    assert.deepEqual(snippet('refund', 'One\n\nrefund'), { text: 'One  refund', ranges: [[5, 11]] })
  })

  it('never cuts a character in two', () => {
    const { text } = snippet('zzz', '😀'.repeat(100), 21)
    assert.equal(text, `${'😀'.repeat(10)}…`)
    const late = `${'😀'.repeat(100)}refund`
    assert.doesNotMatch(snippet('refund', late, 21).text, /\p{Surrogate}/u)
  })
})

function brackets(text: string, ranges: readonly Range[]): string {
  return ranges.reduceRight((rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`, text)
}
