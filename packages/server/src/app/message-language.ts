import { closestLocale } from '@shopbell/core/protocol'
import { foldText, plainWords } from './languages/fold-text.ts'
import { LANGUAGES } from './languages/languages.ts'

/** Scripts that tell a language of ours; Chinese characters come last, because Japanese has them too. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{sc=Hira}\p{sc=Kana}]/gu],
  ['ko', /\p{sc=Hang}/gu],
  ['ar', /\p{sc=Arab}/gu],
  ['zh', /\p{sc=Han}/gu],
]
const LATIN_WORD = /\p{sc=Latin}+/gu
/** Fewer small words than this tell nothing; pinyin has some by chance. */
const LEAST_TOLD = 2

const smallWords = LANGUAGES.flatMap(({ tag, tells }) =>
  tells ? [{ language: languageOf(tag), words: new Set(tells.split(', ').map(foldText)) }] : [],
)

/**
 * The locale of a site in which a message is answered: the language that it is written in, where that can be told and the site has it; else the visitor's.
 * @param wanted what the visitor's page asks for
 */
export function answerLocale(locales: readonly string[], text: string, wanted: string | undefined): string {
  const visitors = closestLocale(locales, wanted)
  const told = tellLanguage(text, languageOf(wanted ?? visitors))
  const spoken = locales.filter((locale) => languageOf(locale) === told)
  return spoken.length === 0 || languageOf(visitors) === told ? visitors : closestLocale(spoken, told)
}

/** The language alone of a tag: `pt` of `pt-BR`. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] as string
}

/** The language of a message when its letters or small words tell it; undefined when it may as well be the visitor's. */
function tellLanguage(text: string, visitors: string): string | undefined {
  const latinWords = countOf(text, LATIN_WORD)
  const written = SCRIPTS.find(([, letters]) => countOf(text, letters) > 0 && countOf(text, letters) >= latinWords)?.[0]
  // "返品" is Japanese in Japan.
  if (written) return written === 'zh' && visitors === 'ja' ? undefined : written
  const words = new Set(plainWords(foldText(text)).split(' '))
  const told = smallWords.map(({ language, words: small }) => ({ language, count: [...words].filter((word) => small.has(word)).length }))
  const [first, second] = told.sort((a, b) => b.count - a.count || Number(b.language === visitors) - Number(a.language === visitors))
  return first && second && first.count >= LEAST_TOLD && first.count > second.count ? first.language : undefined
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
