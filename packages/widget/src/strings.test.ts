import { expect } from 'chai'
import { type Language, OPEN_HELP } from './strings/languages.ts'
import { createPhrasing } from './strings/phrasing.ts'
import type { Strings } from './strings.ts'
import { withWords } from './strings.ts'
import { wordsIn } from './testing/words-in.ts'

const LANGUAGES = Object.keys(OPEN_HELP) as Language[]
/** Words that a language shares with English. */
const SHARED = [
  'Chat',
  'Okay',
  'Assistant',
  'Message',
  'Messages',
  'Image',
  'Name (optional)',
  'No',
  'E-mail',
  'Discussion',
  'Questions',
  ', ',
  '99',
]

/** Every sentence of a language with where it stands; those that take a count, with this one. */
function sentences(part: unknown, count: number, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]]
  if (typeof part === 'function') return [[path, String(part(argumentFor(path, count)))]]
  return Object.entries(part as object).flatMap(([key, inside]) => sentences(inside, count, path ? `${path}.${key}` : key))
}

function argumentFor(path: string, count: number): unknown {
  if (/\.(until|backAt)$/.test(path)) return { day: count === 1 ? null : 'D', time: '1:00', yours: count === 1 }
  return /\.(count|unread|newMessages|left|tooLong|found|commentLeft)$/.test(path) ? count : 'N'
}

describe('the words of a language', () => {
  for (const language of LANGUAGES) {
    it(`are all there in ${language}, for every count`, async () => {
      const words = await wordsIn(language)
      expect(words.language).to.equal(language)
      expect(words.bell.open).to.equal(OPEN_HELP[language])
      for (const count of [0, 1, 2, 3, 11, 100, 4567]) {
        for (const [path, sentence] of sentences(words, count)) {
          expect(sentence, path).to.match(/\S|^, $/)
          expect(sentence, path).not.to.match(/#|undefined|null|\[object/)
        }
      }
    })

    it(`name in ${language} what they are given`, async () => {
      for (const [path, sentence] of sentences(await wordsIn(language), 4567)) {
        const given = argumentFor(path, 4567)
        const isFixed =
          sentences(await wordsIn('en'), 4567)
            .find(([other]) => other === path)?.[1]
            .match(/4,567|N\b/) === null
        if (!isFixed && given === 4567) expect(sentence, path).to.contain(createPhrasing(language).number(4567))
        if (!isFixed && given === 'N') expect(sentence, path).to.contain('N')
        if (typeof given === 'object') expect(sentence, path).to.contain('1:00')
      }
    })

    if (language !== 'en') {
      it(`are not left in English in ${language}`, async () => {
        const english = new Map(sentences(await wordsIn('en'), 99))
        const left = sentences(await wordsIn(language), 99).filter(
          ([path, sentence]) => english.get(path) === sentence && !SHARED.includes(sentence) && !/^N$/.test(sentence),
        )
        expect(left).to.deep.equal([])
      })
    }
  }

  it('have a compiler that looks for missing and for unknown ones', async () => {
    const en = await wordsIn('en')
    const { send: _send, ...chat } = en.chat
    // @ts-expect-error a word is missing
    const lacking: Strings = { ...en, chat }
    // @ts-expect-error nobody shows this word
    const unknown: Strings = { ...en, bell: { ...en.bell, whisper: '' } }
    expect([lacking, unknown]).to.have.length(2)
  })
})

describe('withWords', () => {
  it('puts a page’s own words in place of some, and leaves the others', async () => {
    const en = await wordsIn('en')
    const own = withWords(en, { bell: { faq: 'FAQ' }, chat: { typing: (name) => `${name} …` } })
    expect([own.bell.faq, own.bell.chat, own.chat.typing('Lin'), own.language]).to.deep.equal(['FAQ', 'Chat', 'Lin …', 'en'])
    expect(en.bell.faq).to.equal('Answers')
  })
})
