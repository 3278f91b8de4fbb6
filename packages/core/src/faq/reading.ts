import type { Ear } from './ear.ts'
import { type Choice, createGuesser, type FoundPhrase } from './guess.ts'
import type { Hearing, Place } from './hear.ts'
import type { Index } from './read-index.ts'
import { isCharacter, readTokens } from './tokens.ts'

/** A question in the terms of an index. */
export interface Reading {
  /** The nodes in it, and how much each says. */
  nodes: Map<number, number>
  /** Words whose parts count too, and how much each says. */
  words: Map<string, number>
  /** Square of the strength of everything in the question that the index does not know. */
  unknown: number
  /** The question for a pack: as it was typed, and as it was meant where it was typed by its sound. */
  meant: string
}

/** How a text is read: `source` word for word, a question with forgiveness, and while `typing` with an unfinished end. */
export type ReadingMode = 'source' | 'question' | 'typing'

const UNKNOWN = 1.3
const GUESSED = 0.25
const UNKNOWN_PAIR = 0.1
const MOST_SOURCE_TOKENS = 400
const MOST_PLACES = 200
/** Letters from which on an unfinished word is looked up beside others. */
const BEGUN = 3
const TELLING = 0.4

/** Reads a text. */
export type Reader = (text: string, mode: ReadingMode) => Reading

/**
 * Makes the function that reads texts; asked for the same again, as for every mark in a list of results, it remembers.
 * @param ear hears what was typed by its sound; without it, and for texts that are only ever written, words are read as they are
 */
export function createReader(index: Index, ear: Ear | undefined): Reader {
  const { folds, meanings, importance } = index
  const guess = createGuesser(index, ear?.createSounds(index))
  let names: string[] | undefined
  const nameOf = (unit: number) => (names ??= [...index.units.keys()])[unit]

  function readAnew(text: string, mode: ReadingMode): Reading {
    const nodes = new Map<number, number>()
    const words = new Map<string, number>()
    let unknown = 0

    function mark(node: number, share: number): void {
      const strength = share * (importance[node] ?? 0)
      if (strength <= (nodes.get(node) ?? -1)) return
      nodes.set(node, strength)
      const more = meanings.get(node) ?? []
      for (const meaning of more) mark(meaning, share * more.length ** -0.3)
    }

    const tokens = readTokens(text, folds, mode === 'source' ? MOST_SOURCE_TOKENS : undefined)
    const all = tokens.flatMap((token, number): Place[] => {
      const word = token.text
      const isLast = mode === 'typing' && token.end === text.length
      // A letter or two can become anything: beside whole words they would only shake the list.
      const isBegun = isLast && tokens.length > 1 && !isCharacter(word) && word.length < BEGUN
      const unfinished = isLast && !isBegun
      if (isBegun && (importance[guess.exact(word)[0]?.node ?? -1] ?? 0) < TELLING) return []
      const found = mode === 'source' || isBegun ? [guess.exact(word)] : guess.any(word, token.whole, unfinished)
      const known = Math.max(0, ...found.flat().map(({ node, share, quiet }) => (quiet ? 0 : share * (importance[node] ?? 0))))
      for (const place of found) if (place.every(({ quiet }) => quiet)) unknown += place.length ? GUESSED : UNKNOWN ** 2
      if (!isCharacter(word) && word.length > 3) words.set(unfinished ? `^${word}` : `^${word}$`, known || 1)
      const isSpelled = found.some(([choice]) => choice?.spelled)
      return found.map((choices) => ({ choices, typed: isSpelled ? '' : token.whole, word: number }))
    })

    const places = all.slice(0, mode === 'source' ? undefined : MOST_PLACES)
    const rows: FoundPhrase[][] = []
    let before: Choice[] = []
    for (const { choices } of places) {
      for (const { node, share, quiet } of choices) if (!quiet) mark(node, share)
      const phrases = guess.phrases(before, choices)
      if (before.length && !phrases.length) unknown += UNKNOWN_PAIR
      before = [...choices, ...phrases]
      rows.push(phrases)
    }
    const heard: Hearing = ear?.hear(places, rows, index.postings, nameOf) ?? { phrases: rows.flat(), senseless: 0, text: undefined }
    unknown += heard.senseless * UNKNOWN ** 2
    for (const { node, share, parts } of heard.phrases) for (const part of [node, ...parts]) mark(part, share)
    const isSpelled = places.some(({ typed }) => !typed)
    return { nodes, words, unknown, meant: heard.text === undefined ? text : isSpelled ? heard.text : `${text} ${heard.text}` }
  }

  let last: { text: string; mode: ReadingMode; reading: Reading } | undefined
  return (text, mode) => {
    if (last?.text !== text || last.mode !== mode) last = { text, mode, reading: readAnew(text, mode) }
    return last.reading
  }
}
