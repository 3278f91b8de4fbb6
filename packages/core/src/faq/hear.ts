import type { Choice, FoundPhrase } from './guess.ts'
import { addTo } from './lists.ts'
import type { Postings } from './read-index.ts'
import { isCharacter } from './tokens.ts'

/** One character or word of a question, or one syllable of a word that was spelled by its sound. */
export interface Place {
  choices: Choice[]
  /** As it was typed; a syllable has no text of its own. */
  typed: string
  /** Number of the word that it belongs to. */
  word: number
}

/** Share of a word's syllables that have to be heard in phrases, else it was no pinyin. */
const SENSE = 0.5
/** Share of the words in Latin letters that may be unknown, else the others are no pinyin either. */
const STRANGE = 0.25
/** How much a phrase of single letters counts by the number of phrases in its chain: any two letters are the initials of something. */
const CHAIN = [0.3, 0.7]

/** What was heard in a question. */
export interface Hearing {
  /** Phrases that make sense, with how much they count. */
  phrases: FoundPhrase[]
  /** Words that were spelled, and make none. */
  senseless: number
  /** The characters that were meant, in place of those that were typed; undefined when nothing was heard but read. */
  text: string | undefined
}

/**
 * Listens for what makes sense together: guessed phrases that overlap and are in one entry bear each other out.
 * @param rows the phrases that end in each place
 * @param nameOf the text of a unit
 */
export function hear(
  places: readonly Place[],
  rows: readonly FoundPhrase[][],
  postings: readonly Postings[],
  nameOf: (unit: number) => string | undefined,
): Hearing {
  const phrases = rows.flat()
  if (!phrases.some(({ quiet }) => quiet) && !places.some(({ typed }) => !typed)) return { phrases, senseless: 0, text: undefined }
  const together = (a: FoundPhrase, b: FoundPhrase) => haveCommon(postings[a.node]?.entries ?? [], postings[b.node]?.entries ?? [])
  const behind = reachOf(rows, (a, b) => a.to === b.from && together(a, b))
  const ahead = reachOf([...rows].reverse(), (a, b) => a.from === b.to && together(a, b))
  const chainOf = (phrase: FoundPhrase) => (behind.get(phrase) ?? 0) + (ahead.get(phrase) ?? 0) - 1

  const longest = places.map((_, i) => Math.max(0, ...[...(rows[i] ?? []), ...(rows[i + 1] ?? [])].map(chainOf)))
  const spelled = new Map<number, { choices: Choice[]; longest: number }[]>()
  places.forEach(({ typed, word, choices }, i) => {
    if (!typed) addTo(spelled, word, { choices, longest: longest[i] ?? 0 })
  })
  const isLetters = (word: number) =>
    spelled.get(word)?.every(({ choices }) => choices.every((choice) => choice.spelled === 'letter')) ?? false
  const latin = new Set(places.filter(({ typed }) => !isCharacter(typed)).map(({ word }) => word))
  const strange = places.filter(({ typed, choices }) => typed && !choices.length && !isCharacter(typed)).length
  const senseless = new Set<number>()
  for (const [word, own] of spelled) {
    // Among words of another language a few look like pinyin.
    const isForeign = strange > STRANGE * latin.size || (isLetters(word) && ![...latin].every(isLetters))
    const needed = isLetters(word) ? Math.min(2, own.length - 1) : 1
    const made = own.filter(({ choices, longest }) => longest >= needed || choices.some(({ quiet }) => !quiet))
    if (isForeign || made.length < SENSE * own.length) senseless.add(word)
  }

  const said = places.map(({ typed, choices: [choice] }) => typed || (choice && !choice.quiet && nameOf(choice.node)) || '')
  const sureness = places.map(() => 0)
  const kept = rows.flatMap((row, i) =>
    row.flatMap((phrase) => {
      if (!phrase.quiet) return phrase
      if (senseless.has(places[i]?.word ?? -1) || senseless.has(places[i - 1]?.word ?? -1)) return []
      const chain = chainOf(phrase)
      if (phrase.spelled === 'letter')
        return chain < places.length - 1 ? { ...phrase, share: phrase.share * (CHAIN[chain - 1] ?? 1) } : phrase
      for (const [place, unit] of [
        [i - 1, phrase.from],
        [i, phrase.to],
      ] as const) {
        const name = nameOf(unit)
        if (name === undefined || phrase.share * chain <= (sureness[place] ?? 0)) continue
        sureness[place] = phrase.share * chain
        said[place] = name
      }
      return phrase
    }),
  )
  return {
    phrases: kept,
    senseless: senseless.size,
    text: sureness.some(Boolean) || spelled.size > senseless.size ? said.join(' ') : undefined,
  }
}

/** How many phrases in a row lead to each, as one linked to the next. */
function reachOf(
  rows: readonly FoundPhrase[][],
  isLinked: (before: FoundPhrase, phrase: FoundPhrase) => boolean,
): Map<FoundPhrase, number> {
  const reach = new Map<FoundPhrase, number>()
  rows.forEach((row, i) => {
    for (const phrase of row) {
      const before = (rows[i - 1] ?? []).filter((other) => isLinked(other, phrase))
      reach.set(phrase, 1 + Math.max(0, ...before.map((other) => reach.get(other) ?? 0)))
    }
  })
  return reach
}

/** Whether two rising lists have a number in common. */
function haveCommon(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) return true
    if ((a[i] as number) < (b[j] as number)) i++
    else j++
  }
  return false
}
