import type { Audience } from '../protocol/index.ts'
import { ByteReader } from './bytes.ts'
import { addTo } from './lists.ts'
import { type PackPart, readPackPart } from './pack/pack-part.ts'
import { unseal } from './seal.ts'

/** Letters at the beginning of an index. */
export const MAGIC = 'SBFX'
/** Counts the changes of the format. */
export const VERSION = 3

/** Steps of a weight: few, because smaller differences hardly change an order, and pack badly. */
export const STEPS = 15

/** The letter before a word that begins anew; the next letter keeps one character of the word before, and so on. */
export const KEPT = 65

/** What an entry is found and filtered by. */
export interface IndexEntry {
  id: string
  category: string
  audience: Audience[]
  products: string[]
  /** Part of its score that is added to it. */
  lift?: number
}

/** The entries that a node speaks for, and how much. */
export interface Postings {
  entries: number[]
  weights: number[]
}

/**
 * A compiled FAQ in memory. Everything that a question can have in common with an entry is a node with a number:
 * first the units (words, characters), then the phrases (units in a row), then the meanings (what several words say).
 */
export interface Index {
  entries: IndexEntry[]
  /** Logistic regression of being right: bias, best score, lead over the second. */
  confidence: number[]
  units: Map<string, number>
  /** Traditional characters to the simplified ones that are units. */
  folds: Map<string, string>
  /** Syllables of pinyin to the units that are read so. */
  sounds: Map<string, number[]>
  /** Phrases by {@link phraseKey}. */
  phrases: Map<number, number>
  /** Units and phrases to their meanings. */
  meanings: Map<number, number[]>
  /** How much a node says in a question, from 0 to 1. */
  importance: number[]
  postings: Postings[]
  /** Exact questions and phrasings, by `exactKey`, of each entry. */
  exact: number[][]
  /** What was learned with a language pack, if there was one. */
  part?: PackPart | undefined
}

/** Key of the phrase that a node and one more unit make. */
export function phraseKey(index: { units: { size: number } }, node: number, unit: number): number {
  return node * index.units.size + unit
}

/** Reads the bytes of an index. */
export function readIndex(bytes: Uint8Array): Index {
  const reader = new ByteReader(unseal(MAGIC, VERSION, bytes))
  const [entries, confidence, words, folded, spelled, scale] = JSON.parse(reader.text()) as [
    IndexEntry[],
    number[],
    string,
    string,
    string,
    number,
  ]
  const units = new Map<string, number>()
  const number = (unit: string) => {
    if (!units.has(unit)) units.set(unit, units.size)
    return units.get(unit) as number
  }
  let word = ''
  for (const [, kept = '', rest = ''] of words.matchAll(/([A-Z])([^A-Z]*)/g)) {
    word = word.slice(0, kept.charCodeAt(0) - KEPT) + rest
    number(word)
  }
  const sounds = new Map(
    [...spelled.matchAll(/([a-z]+)([^a-z]+)/g)].map(([, sound = '', characters = '']) => [sound, [...characters].map(number)]),
  )
  const folds = new Map([...folded.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]))
  const phrases = new Map<number, number>()
  for (const key of rising(reader)) phrases.set(key, units.size + phrases.size)
  const meanings = new Map<number, number[]>()
  const first = units.size + phrases.size
  const size = first + reader.number()
  for (let meaning = first; meaning < size; meaning++) {
    for (const node of rising(reader)) addTo(meanings, node, meaning)
  }
  const importance: number[] = []
  for (let node = 0; node < size; node++) importance.push(readStrength(reader))
  const postings = importance.map((): Postings => ({ entries: rising(reader), weights: [] }))
  for (const { entries: list, weights } of postings) for (let i = 0; i < list.length; i++) weights.push(readStrength(reader) * scale)
  const exact = entries.map(() => readKeys(reader))
  const part = readPackPart(reader, entries.length)
  return { entries, confidence, exact, units, folds, sounds, phrases, meanings, importance, postings, part }
}

/** A strength from -1 to 1: the square of its step, so that the steps lie closer where they are small. */
function readStrength(reader: ByteReader): number {
  const step = ((reader.byte() << 24) >> 24) / STEPS
  return step * Math.abs(step)
}

function readKeys(reader: ByteReader): number[] {
  const keys: number[] = []
  for (let count = reader.number(); count > 0; count--) keys.push((reader.byte() << 16) | (reader.byte() << 8) | reader.byte())
  return keys
}

function rising(reader: ByteReader): number[] {
  const values: number[] = []
  const count = reader.number()
  for (let i = 0, value = -1; i < count; i++) values.push((value += 1 + reader.number()))
  return values
}
