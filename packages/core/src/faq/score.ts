import { addTo } from './lists.ts'
import type { Index, Postings } from './read-index.ts'
import type { Reader } from './reading.ts'

const GRAM = 0.3
const UNKNOWN_RARITY = 0.5

/** Makes the function that says how well every entry fits a query, by number of the entry; `typing` lets the last word be unfinished. */
export function createScorer(index: Index, read: Reader): (query: string, typing: boolean) => Float64Array {
  const { postings, entries } = index
  const gramOf = createGrams(index)
  const add = (scores: Float64Array, { entries: list, weights }: Postings, strength: number) => {
    for (let i = 0; i < list.length; i++) {
      const entry = list[i] as number
      scores[entry] = (scores[entry] as number) + strength * (weights[i] as number)
    }
  }
  return (query, typing) => {
    const scores = new Float64Array(entries.length)
    const reading = read(query, typing ? 'typing' : 'question')
    let norm = reading.unknown
    for (const [node, strength] of reading.nodes) {
      norm += strength * strength
      add(scores, postings[node] as Postings, strength)
    }
    for (const [word, known] of reading.words) {
      for (const gram of gramsOf(word)) {
        const found = gramOf(gram)
        const strength = GRAM * known * (found?.rarity ?? UNKNOWN_RARITY)
        norm += strength * strength
        if (found) add(scores, found, strength)
      }
    }
    const scale = norm ? 1 / Math.sqrt(norm) : 0
    return scores.map((score) => score * scale)
  }
}

/** Where three letters in a row are found. */
interface Gram extends Postings {
  rarity: number
}

/**
 * What parts of words say: it follows from what the words say, so that it does not have to travel, and is worked out when it is
 * first asked for, so that opening stays fast.
 */
function createGrams({ units, postings, importance, entries }: Index): (gram: string) => Gram | undefined {
  const known = new Map<string, Gram>()
  let owners: Map<string, number[]> | undefined

  function findOwners(): Map<string, number[]> {
    const found = new Map<string, number[]>()
    for (const [unit, node] of units) {
      if (unit.length < 4 || !postings[node]?.entries.length) continue
      for (const gram of gramsOf(`^${unit}$`)) addTo(found, gram, node)
    }
    return found
  }

  function workOut(nodes: readonly number[]): Gram {
    const sums = new Map<number, number>()
    for (const node of nodes) {
      const { entries: list, weights } = postings[node] as Postings
      const scale = 1 / Math.max(0.3, importance[node] as number)
      list.forEach((entry, i) => {
        sums.set(entry, (sums.get(entry) ?? 0) + scale * (weights[i] as number))
      })
    }
    const rarity = Math.log(1 + (entries.length - sums.size + 0.5) / (sums.size + 0.5)) / Math.log(1 + 2 * entries.length)
    return { rarity, entries: [...sums.keys()], weights: [...sums.values()].map((sum) => GRAM * rarity * sum) }
  }

  return (gram) => {
    owners ??= findOwners()
    const nodes = owners.get(gram)
    if (nodes && !known.has(gram)) known.set(gram, workOut(nodes))
    return known.get(gram)
  }
}

function gramsOf(word: string): Set<string> {
  const grams = new Set<string>()
  for (let end = 3; end <= word.length; end++) grams.add(word.slice(end - 3, end))
  return grams
}
