import type { Audience } from '../protocol/index.ts'
import { ByteReader } from './bytes.ts'
import { unseal } from './seal.ts'

/** Letters at the beginning of an index. */
export const MAGIC = 'SBFX'
/** Counts the changes of the format. */
export const VERSION = 1

/** What an entry is found and filtered by. */
export interface IndexEntry {
  id: string
  category: string
  audience: Audience[]
  products: string[]
}

/** Where a feature is found, and how much it says there. */
export interface Postings {
  entries: number[]
  weights: number[]
}

/** A compiled FAQ in memory. */
export interface Index {
  entries: IndexEntry[]
  /** Known words and characters, sorted. */
  units: string[]
  /** How much each unit says in a question, from 0 to 255. */
  rarity: number[]
  postings: Postings[]
  /** Pairs of neighbours, by `first * units.length + second`. */
  pairs: Map<number, Postings>
  /** Logistic regression: bias, best score, lead over the second, share of the question that is known. */
  confidence: [number, number, number, number]
}

/** Reads the bytes of an index. */
export function readIndex(bytes: Uint8Array): Index {
  const reader = new ByteReader(unseal(MAGIC, VERSION, bytes))
  const entries = JSON.parse(reader.text()) as IndexEntry[]
  const confidence = JSON.parse(reader.text()) as Index['confidence']
  const words = reader.text()
  const units = words ? words.split('\n') : []
  const rarity = units.map(() => reader.byte())
  const postings = readPostings(reader, units.length)
  const keys: number[] = []
  let key = 0
  for (let rest = reader.number(); rest > 0; rest--) keys.push((key += reader.number()))
  const pairPostings = readPostings(reader, keys.length)
  const pairs = new Map(keys.map((pair, i) => [pair, pairPostings[i] as Postings]))
  return { entries, units, rarity, postings, pairs, confidence }
}

function readPostings(reader: ByteReader, features: number): Postings[] {
  const lists = Array.from({ length: features }, () => ({ entries: new Array<number>(reader.number()), weights: [] as number[] }))
  for (const list of lists) {
    let entry = 0
    for (let i = 0; i < list.entries.length; i++) list.entries[i] = entry += reader.number()
  }
  for (const list of lists) list.weights = list.entries.map(() => reader.byte())
  return lists
}
