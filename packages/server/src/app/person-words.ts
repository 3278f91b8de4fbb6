import { foldText, plainWords } from './languages/fold-text.ts'
import { LANGUAGES } from './languages/languages.ts'

/** Chinese has one rule for both ways of writing. */
const RULES = [...new Set(LANGUAGES.map(({ person }) => person))]
/** Who writes more than this tells a story, in which all kinds of people may occur. */
const LONGEST_TEXT = 1000
const LONGEST_SENTENCE = 160

/**
 * Whether somebody asks in words for a person rather than for an answer, in one sentence of what they wrote. All languages are listened for:
 * what a request looks like in one is hardly ever a question in another, and nobody has to write in the language of the page.
 */
export function asksForPerson(text: string): boolean {
  if (text.length > LONGEST_TEXT) return false
  return foldText(text)
    .split(/[.!?;。؟؛\n]+/)
    .map(plainWords)
    .some((sentence) => sentence !== '' && sentence.length <= LONGEST_SENTENCE && RULES.some((rule) => rule.asks(sentence)))
}
