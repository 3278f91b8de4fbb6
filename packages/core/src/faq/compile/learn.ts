import { readTokens } from '../tokens.ts'
import type { FaqSource } from './compile.ts'

/** What was learned of the entries: the strength of every feature for every entry. */
export interface Model {
  units: string[]
  rarity: number[]
  /** Entry and strength, for each unit and for each pair of units. */
  postings: Map<number, Map<number, number>>
  pairs: Map<number, Map<number, number>>
  confidence: [number, number, number, number]
}

const ANSWER = 0.35
const PAIR = 0.6

/** Learns the weights of an index; tells how far it is, and lets others work now and then. */
export async function learnWeights(entries: readonly FaqSource[], onProgress: (done: number) => void): Promise<Model> {
  const texts = entries.map((entry) =>
    [entry.question, ...(entry.phrasings ?? [])].map((text) => readTokens(text).map((token) => token.text)),
  )
  const answers = entries.map((entry) => readTokens(entry.answer ?? '').map((token) => token.text))
  const frequency = new Map<string, number>()
  entries.forEach((_, i) => {
    for (const unit of new Set([...(texts[i] ?? []).flat(), ...(answers[i] ?? [])])) frequency.set(unit, (frequency.get(unit) ?? 0) + 1)
  })
  const units = [...frequency.keys()].sort()
  const number = new Map(units.map((unit, i) => [unit, i]))
  const most = Math.log(1 + entries.length)
  const rarity = units.map((unit) => Math.log(1 + entries.length / (frequency.get(unit) ?? 1)) / most)
  const model: Model = { units, rarity, postings: new Map(), pairs: new Map(), confidence: [-6, 8, 10, 2] }
  for (const [i] of entries.entries()) {
    const features = new Map<number, number>()
    for (const text of texts[i] ?? []) addFeatures(features, text, 1 / (texts[i] ?? []).length, number, rarity)
    addFeatures(features, answers[i] ?? [], ANSWER, number, rarity)
    const norm = Math.sqrt([...features.values()].reduce((sum, value) => sum + value * value, 0)) || 1
    for (const [feature, value] of features) {
      const [map, key] = feature < units.length ? [model.postings, feature] : [model.pairs, feature - units.length]
      const list = map.get(key) ?? new Map<number, number>()
      map.set(key, list.set(i, value / norm))
    }
    if (i % 200 === 0) {
      onProgress(i / entries.length)
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  onProgress(1)
  return model
}

function addFeatures(features: Map<number, number>, text: string[], share: number, number: Map<string, number>, rarity: number[]): void {
  const found = new Map<number, number>()
  text.forEach((unit, position) => {
    const second = number.get(unit) ?? 0
    found.set(second, rarity[second] ?? 0)
    const before = text[position - 1]
    if (before === undefined) return
    const first = number.get(before) ?? 0
    found.set(rarity.length * (first + 1) + second, PAIR * Math.sqrt((rarity[first] ?? 0) * (rarity[second] ?? 0)))
  })
  const norm = Math.sqrt([...found.values()].reduce((sum, value) => sum + value * value, 0)) || 1
  for (const [feature, value] of found) features.set(feature, (features.get(feature) ?? 0) + (share * value) / norm)
}
