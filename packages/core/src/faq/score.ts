import type { Index, Postings } from './read-index.ts'
import { readTokens } from './tokens.ts'

/** How well every entry fits a query. */
export interface Scores {
  /** By number of the entry; 0 for nothing in common. */
  scores: Float64Array
  /** Share of the query that the FAQ knows, from 0 to 1. */
  known: number
}

/** A unit that a token may mean, and how likely that is. */
interface Reading {
  unit: number
  share: number
}

const PAIR = 0.6

/** Makes the function that compares a query with all entries; `typing` lets the last word be unfinished. */
export function createScorer(index: Index): (query: string, typing: boolean) => Scores {
  const { units, rarity, postings, pairs, entries } = index
  return (query, typing) => {
    const scores = new Float64Array(entries.length)
    const tokens = readTokens(query)
    const seen = new Set<string>()
    let norm = 0
    let known = 0
    let before: Reading[] = []
    const add = (list: Postings | undefined, weight: number) => {
      list?.entries.forEach((entry, i) => {
        scores[entry] = (scores[entry] as number) + weight * (list.weights[i] as number)
      })
    }
    tokens.forEach((token, position) => {
      const readings = findReadings(units, token.text, typing && position === tokens.length - 1)
      const weight = readings.length ? readings.reduce((sum, { unit, share }) => sum + share * (rarity[unit] as number), 0) / 255 : 0.8
      if (!seen.has(token.text)) {
        norm += weight * weight
        if (readings.length) known += weight * weight
        for (const { unit, share } of readings) add(postings[unit], (share * (rarity[unit] as number)) / 255)
      }
      seen.add(token.text)
      for (const first of before) {
        for (const second of readings) {
          const pair = pairs.get(first.unit * units.length + second.unit)
          if (!pair) continue
          const strength =
            PAIR * first.share * second.share * (Math.sqrt((rarity[first.unit] as number) * (rarity[second.unit] as number)) / 255)
          norm += strength * strength
          known += strength * strength
          add(pair, strength)
        }
      }
      before = readings
    })
    const scale = norm ? 1 / (255 * Math.sqrt(norm)) : 0
    for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) * scale
    return { scores, known: norm ? known / norm : 0 }
  }
}

function findReadings(units: string[], text: string, unfinished: boolean): Reading[] {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle] as string) < text) low = middle + 1
    else high = middle
  }
  if (units[low] === text) return [{ unit: low, share: 1 }]
  if (!unfinished) return []
  const found: Reading[] = []
  for (let unit = low; found.length < 20 && units[unit]?.startsWith(text); unit++) found.push({ unit, share: 1 })
  for (const reading of found) reading.share = 1 / Math.sqrt(found.length)
  return found
}
