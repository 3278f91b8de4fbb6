import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readChatCorpus, type Said } from '../testing/chat-corpus.ts'
import { courtesyOf } from './courtesy.ts'
import { LANGUAGES } from './languages/languages.ts'
import { asksForPerson } from './person-words.ts'

const corpus = readChatCorpus()

describe('what is written into a chat', () => {
  it('is known in each of the ten languages', () => {
    assert.deepEqual(corpus.map(({ language }) => language).sort(), LANGUAGES.map(({ tag }) => tag).sort())
  })

  for (const { language, lines } of corpus) {
    it(`is heard as what it is in ${language}: all requests for a person, and no question taken for one`, () => {
      assert.ok(lines.person.length >= 15 && lines.question.length >= 15)
      const wrong = (Object.keys(lines) as Said[]).flatMap((said) =>
        lines[said].flatMap((text) => (hear(text) === said ? [] : [`${text}: ${hear(text)} and not ${said}`])),
      )
      assert.deepEqual(wrong, [])
    })
  }
})

function hear(text: string): Said {
  return asksForPerson(text) ? 'person' : (courtesyOf(text) ?? 'question')
}
