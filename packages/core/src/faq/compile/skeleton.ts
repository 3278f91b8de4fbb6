import { type Index, phraseKey } from '../read-index.ts'

import { isCharacter, readTokens } from '../tokens.ts'
import type { FaqSource } from './compile.ts'
import type { Language } from './language/language.ts'

/** Longest text of an answer that is read, in tokens. */
const ANSWER_TOKENS = 400

const MOST_LIFT = 0.1
const PHRASE = 0.5
const CHARACTER_PHRASE = 0.85
const CHARACTER = 0.8
const STOP = 0.35
const NUMBER = 0.5
const ELSEWHERE = 0.9
/** In tokens. */
const LONGEST_WORD = 6

/** The tokens of an entry. */
interface EntryTokens {
  asked: string[][]
  answer: string[]
}

/** An index whose nodes are known, and that has learned nothing yet. */
export function buildSkeleton(entries: readonly FaqSource[], language: Language): Index {
  const read = (text: string, most?: number) => readTokens(text, language.folds, most).map((token) => token.text)
  const texts = entries.map((entry) => ({
    asked: [entry.question, ...(entry.phrasings ?? [])].map((text) => read(text)),
    answer: read(entry.answer ?? '', ANSWER_TOKENS),
  }))
  const present = presentWords(texts, language.meanings)
  const active = language.meanings.filter((words) => words.some((word) => present.has(word.join(' '))))
  const units = numberUnits(texts, active, language)
  const index: Index = {
    entries: entries.map(({ id, category = '', audience = [], products = [], lift }) => ({
      id,
      category,
      audience: [...audience],
      products: [...products],
      ...(lift && { lift: Math.max(-MOST_LIFT, Math.min(MOST_LIFT, lift)) }),
    })),
    confidence: [],
    units,
    folds: language.folds,
    sounds: numberSounds(units, language),
    phrases: new Map(),
    meanings: new Map(),
    importance: [],
    postings: [],
    exact: [],
  }
  addPhrases(index, texts, active.flat())
  active.forEach((words, i) => {
    for (const word of words) {
      const node = nodeOf(index, word)
      if (node === undefined) continue
      index.meanings.set(node, [...new Set([...(index.meanings.get(node) ?? []), units.size + index.phrases.size + i])])
    }
  })
  index.importance = Array.from({ length: units.size + index.phrases.size + active.length }, () => 1)
  return index
}

/** The words with a meaning that are in the texts, each as one text. */
function presentWords(texts: EntryTokens[], meanings: string[][][]): Set<string> {
  const words = new Set(meanings.flat().map((word) => word.join(' ')))
  const present = new Set<string>()
  for (const tokens of texts.flatMap(({ asked, answer }) => [...asked, answer])) {
    for (let start = 0; start < tokens.length; start++) {
      for (let length = 1; length <= LONGEST_WORD; length++) {
        const word = tokens.slice(start, start + length).join(' ')
        if (words.has(word)) present.add(word)
      }
    }
  }
  return present
}

function numberUnits(texts: EntryTokens[], meanings: string[][][], language: Language): Map<string, number> {
  const words = new Set([...texts.flatMap(({ asked, answer }) => [...asked.flat(), ...answer]), ...meanings.flat(2)])
  const spoken = [...language.sounds.values()].flat()
  const spokenSet = new Set(spoken)
  const inOrder = [...[...words].filter((word) => !spokenSet.has(word)).sort(), ...spoken.filter((character) => words.has(character))]
  return new Map([...new Set(inOrder)].map((unit, i) => [unit, i]))
}

function numberSounds(units: Map<string, number>, { sounds }: Language): Map<string, number[]> {
  const heard = [...sounds].map(([sound, list]) => [sound, list.flatMap((character) => units.get(character) ?? [])] as const)
  return new Map(heard.filter(([, list]) => list.length).map(([sound, list]) => [sound, [...list]]))
}

/** Phrases are numbered by their keys, pairs before triples, as they are read back. */
function addPhrases(index: Index, texts: EntryTokens[], meanings: string[][]): void {
  const pairs = texts.flatMap(({ asked }) => asked).flatMap((text) => text.slice(1).map((unit, i) => [text[i] ?? '', unit]))
  const rows = [...worthwhile(pairs), ...meanings]
  for (let length = 2; length <= LONGEST_WORD; length++) {
    const keys = new Set<number>()
    for (const row of rows) {
      if (row.length < length) continue
      const before = nodeOf(index, row.slice(0, length - 1))
      const unit = index.units.get(row[length - 1] ?? '')
      if (before !== undefined && unit !== undefined) keys.add(phraseKey(index, before, unit))
    }
    for (const key of [...keys].sort((a, b) => a - b)) index.phrases.set(key, index.units.size + index.phrases.size)
  }
}

/** Two characters in a row are a word more often than not; two words that stand together only once are an accident. */
function worthwhile(pairs: string[][]): string[][] {
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(pair.join(' '), (counts.get(pair.join(' ')) ?? 0) + 1)
  return pairs.filter((pair) => (counts.get(pair.join(' ')) ?? 0) > 1 || pair.every(isCharacter))
}

function nodeOf(index: Index, tokens: string[]): number | undefined {
  const [first = '', ...rest] = tokens
  return rest.reduce<number | undefined>((node, token) => {
    const unit = index.units.get(token)
    return node === undefined || unit === undefined ? undefined : index.phrases.get(phraseKey(index, node, unit))
  }, index.units.get(first))
}

/**
 * Sets how much each node says.
 * @param found in how many entries each node is
 * @returns how rare each node is, from 0 to 1
 */
export function weighNodes(index: Index, found: readonly number[], { stops }: Language): number[] {
  const count = index.entries.length
  const rarity = index.importance.map((_, node) => {
    const entries = found[node] ?? 0
    return Math.log(1 + (count - entries + 0.5) / (entries + 0.5)) / Math.log(1 + 2 * count)
  })
  const own: number[] = []
  for (const [unit, node] of index.units)
    own[node] = (stops.has(unit) ? STOP : unit === '0' ? NUMBER : 1) * (isCharacter(unit) ? CHARACTER : 1)
  const characters = [...index.units.keys()].map(isCharacter)
  for (const [key, node] of index.phrases) {
    const before = Math.floor(key / index.units.size)
    const unit = key % index.units.size
    const scale = characters[unit] ? CHARACTER_PHRASE / CHARACTER : PHRASE
    own[node] = before < index.units.size ? scale * Math.sqrt((own[before] ?? 0) * (own[unit] ?? 0)) : 0
  }
  index.importance = index.importance.map((_, node) =>
    Math.min(1, (own[node] ?? 1) * (found[node] ? (rarity[node] ?? 0) : node < index.units.size ? ELSEWHERE : 0)),
  )
  return rarity
}
