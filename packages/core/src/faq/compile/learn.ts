import type { Index, Postings } from '../read-index.ts'
import { createReader } from '../reading.ts'
import type { FaqSource } from './compile.ts'
import type { Language } from './language/language.ts'
import { trainRegression } from './regression.ts'
import { buildSkeleton, weighNodes } from './skeleton.ts'

/** What a text says: nodes and their strengths, of length 1. */
export type Vector = Map<number, number>

/** A text that is known to ask for an entry. */
export interface Sample {
  vector: Vector
  entry: number
}

const ANSWER = 0.35
const MATCHING = 0.2
const REGRESSION = 5

/** Learns what every node says about every entry. */
export async function learnIndex(
  entries: readonly FaqSource[],
  language: Language,
  onProgress: (done: number) => Promise<void>,
): Promise<Index> {
  const index = buildSkeleton(entries, language)
  const presence = createReader(index, undefined)
  const found: number[] = index.importance.map(() => 0)
  for (const [i, entry] of entries.entries()) {
    const nodes = new Set([entry.question, ...(entry.phrasings ?? [])].flatMap((text) => [...presence(text, 'source').nodes.keys()]))
    for (const node of presence(entry.answer ?? '', 'source').nodes.keys()) nodes.add(node)
    for (const node of nodes) found[node] = (found[node] ?? 0) + 1
    if (i % 100 === 0) await onProgress((0.2 * i) / entries.length)
  }
  const rarity = weighNodes(index, found, language)
  const read = createReader(index, undefined)
  const samples: Sample[] = []
  const centers: Vector[] = []
  const counts: Vector[] = []
  for (const [entry, source] of entries.entries()) {
    const texts = [source.question, ...(source.phrasings ?? [])]
    const asked = texts.map((text) => unitVector(read(text, 'source')))
    const answer = unitVector(read(source.answer ?? '', 'source'))
    for (const vector of asked) samples.push({ vector, entry })
    centers.push(normalized(sum([...asked.map((vector): [Vector, number] => [vector, 1 / asked.length]), [answer, ANSWER]])))
    counts.push(sum([...asked.map((vector): [Vector, number] => [presenceOf(vector), 1]), [presenceOf(answer), ANSWER]]))
    if (entry % 100 === 0) await onProgress(0.2 + (0.2 * entry) / entries.length)
  }
  const lists = invert(centers, index.importance.length)
  const trained = await trainRegression(lists, samples, entries.length, (done) => onProgress(0.4 + 0.5 * done))
  const share = REGRESSION * (1 - entries.length / samples.length)
  const lengths = counts.map((count) => [...count.values()].reduce((a, b) => a + b, 0))
  const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length)
  index.postings = lists.map((list, node) => ({
    entries: list.entries,
    weights: list.weights.map((weight, i) => {
      const entry = list.entries[i] as number
      const count = counts[entry]?.get(node) ?? 0
      const matching = ((rarity[node] ?? 0) * count * 2.2) / (count + 1.2 * (0.5 + (0.5 * (lengths[entry] ?? 0)) / mean))
      return (weight + MATCHING * matching + share * (trained[node]?.[i] ?? 0)) / (1 + share)
    }),
  }))
  return index
}

function unitVector({ nodes, unknown }: { nodes: Vector; unknown: number }): Vector {
  return normalized(nodes, unknown)
}

function normalized(vector: Vector, more = 0): Vector {
  const length = Math.sqrt([...vector.values()].reduce((total, value) => total + value * value, more)) || 1
  return new Map([...vector].map(([node, value]) => [node, value / length]))
}

function presenceOf(vector: Vector): Vector {
  return new Map([...vector].map(([node]) => [node, 1]))
}

function sum(parts: [Vector, number][]): Vector {
  const total: Vector = new Map()
  for (const [vector, share] of parts) for (const [node, value] of vector) total.set(node, (total.get(node) ?? 0) + share * value)
  return total
}

function invert(vectors: Vector[], nodes: number): Postings[] {
  const lists = Array.from({ length: nodes }, (): Postings => ({ entries: [], weights: [] }))
  vectors.forEach((vector, entry) => {
    for (const [node, value] of vector) {
      lists[node]?.entries.push(entry)
      lists[node]?.weights.push(value)
    }
  })
  return lists
}
