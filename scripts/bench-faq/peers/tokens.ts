import lunr from 'lunr'
import type { TaskEntry } from '../tasks/task.ts'

/** English words that say little in a question: the list that lunr brings. */
const STOP_WORDS = `a able about across after all almost also am among an and any are as at be because been but by can cannot could dear did do does either
else ever every for from get got had has have he her hers him his how however i if in into is it its just least let like likely may me might most must my
neither no nor not of off often on only or other our own rather said say says she should since so some than that the their them then there these they this tis
to too twas us wants was we were what when where which while who whom why will with would yet you your`

/** Words without case and marks. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []
}

/** Words, and in their place each Chinese character and each pair of neighbours. */
export function gramsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) =>
    word.split(/(\p{sc=Han}+)/u).flatMap((run) => {
      if (!/\p{sc=Han}/u.test(run)) return run ? [run] : []
      const characters = [...run]
      return characters.flatMap((character, i) => (characters[i + 1] ? [character, character + characters[i + 1]] : [character]))
    }),
  )
}

/** Makes the function that brings an English word to its stem (Porter), or to null when it says little. */
export function createStemmer(): (word: string) => string | null {
  const stops = new Set(STOP_WORDS.split(/\s+/))
  const known = new Map<string, string | null>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const stem = stops.has(word) ? null : String(lunr.stemmer(new lunr.Token(word, {})))
    known.set(word, stem)
    return stem
  }
}

/** Makes the strongest reading of a text that we know for a locale: grams in Chinese, stems without stop words elsewhere. */
export function createReader(locale: string): (text: string) => string[] {
  if (locale.startsWith('zh')) return gramsOf
  const stem = createStemmer()
  return (text) => wordsOf(text).flatMap((word) => stem(word) ?? [])
}

/** All ways to ask for an entry, as one text. */
export function askedText({ question, phrasings }: TaskEntry): string {
  return [question, ...phrasings].join('\n')
}
