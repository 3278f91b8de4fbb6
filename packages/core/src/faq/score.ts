import type { Index } from './read-index.ts'
import { createReader } from './reading.ts'

const GRAM = 0.3

/** Makes the function that says how well every entry fits a query, by number of the entry; `typing` lets the last word be unfinished. */
export function createScorer(index: Index): (query: string, typing: boolean) => Float64Array {
  const { postings, entries } = index
  const read = createReader(index)
  const grams = gramPostings(index)
  const rarity = (found: number) => Math.log(1 + (entries.length - found + 0.5) / (found + 0.5)) / Math.log(1 + 2 * entries.length)
  return (query, typing) => {
    const scores = new Float64Array(entries.length)
    const reading = read(query, typing ? 'typing' : 'question')
    let norm = reading.unknown
    for (const [node, strength] of reading.nodes) {
      norm += strength * strength
      const { entries: list, weights } = postings[node] ?? { entries: [], weights: [] }
      for (let i = 0; i < list.length; i++)
        scores[list[i] as number] = (scores[list[i] as number] as number) + strength * (weights[i] as number)
    }
    for (const [word, known] of reading.words) {
      for (const gram of gramsOf(word)) {
        const found = grams.get(gram)
        const strength = GRAM * known * (found ? rarity(found.size) : 0.5)
        norm += strength * strength
        for (const [entry, weight] of found ?? [])
          scores[entry] = (scores[entry] as number) + strength * GRAM * rarity(found?.size ?? 0) * weight
      }
    }
    const scale = norm ? 1 / Math.sqrt(norm) : 0
    for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) * scale
    return scores
  }
}

/** What parts of words say: it follows from what the words say, so that it does not have to travel. */
function gramPostings({ units, postings, importance }: Index): Map<string, Map<number, number>> {
  const grams = new Map<string, Map<number, number>>()
  for (const [unit, node] of units) {
    if (unit.length < 4) continue
    const { entries: list, weights } = postings[node] ?? { entries: [], weights: [] }
    const scale = 1 / Math.max(0.3, importance[node] ?? 0)
    for (const gram of gramsOf(`^${unit}$`)) {
      const found = grams.get(gram) ?? new Map<number, number>()
      list.forEach((entry, i) => {
        found.set(entry, (found.get(entry) ?? 0) + scale * (weights[i] as number))
      })
      if (list.length) grams.set(gram, found)
    }
  }
  return grams
}

function gramsOf(word: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, word.length - 2) }, (_, i) => word.slice(i, i + 3)))
}
