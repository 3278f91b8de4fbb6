import { type Index, phraseKey } from '../read-index.ts'

/** Most nodes that speak for one entry, for each of its phrasings, and at the least. */
const MOST_FOR_PHRASING = 14
const MOST_FOR_ENTRY = 50
const FAINT = 0.008
/** Entries from which on that is faint: in a small FAQ every word is nearly everywhere. */
const LARGE = 60

/**
 * Takes out of an index what changes nothing: faint weights, then nodes that neither speak for an entry nor lead to one.
 * @param phrasings how many each entry has
 */
export function pruneIndex(index: Index, phrasings: readonly number[]): Index {
  const postings = keepStrongest(index, phrasings)
  const speaks = (node: number) => Boolean(postings[node]?.entries.length)
  const meanings = new Map(
    [...index.meanings].map(([node, list]) => [node, list.filter(speaks)] as const).filter(([, list]) => list.length),
  )
  const keys = new Map([...index.phrases].map(([key, node]) => [node, key]))
  const kept = new Set([...index.postings.keys()].filter((node) => speaks(node) || meanings.has(node)))
  // A phrase is reached through its beginning and its last unit; longer phrases come last.
  for (const [node, key] of [...keys].reverse()) {
    if (!kept.has(node)) continue
    kept.add(Math.floor(key / index.units.size))
    kept.add(key % index.units.size)
  }
  return renumbered({ ...index, postings, meanings }, kept)
}

function keepStrongest({ importance, postings }: Index, phrasings: readonly number[]): Index['postings'] {
  const strengths = phrasings.map((): number[] => [])
  postings.forEach(({ entries, weights }, node) => {
    for (const [i, entry] of entries.entries()) strengths[entry]?.push(Math.abs(weights[i] ?? 0) * (importance[node] ?? 0))
  })
  const faint = FAINT * Math.min(1, phrasings.length / LARGE)
  const least = strengths.map((list, entry) => {
    const most = MOST_FOR_ENTRY + MOST_FOR_PHRASING * (phrasings[entry] ?? 1)
    return Math.max(faint, list.sort((a, b) => b - a)[most] ?? 0)
  })
  return postings.map(({ entries, weights }, node) => {
    const places = [...entries.keys()].filter((i) => Math.abs(weights[i] ?? 0) * (importance[node] ?? 0) >= (least[entries[i] ?? 0] ?? 0))
    return { entries: places.map((i) => entries[i] ?? 0), weights: places.map((i) => weights[i] ?? 0) }
  })
}

function renumbered(index: Index, kept: ReadonlySet<number>): Index {
  const order = [...index.postings.keys()].filter((node) => kept.has(node))
  const number = new Map(order.map((node, i) => [node, i]))
  const of = (node: number) => number.get(node) as number
  const units = new Map([...index.units].filter(([, node]) => kept.has(node)).map(([unit, node]) => [unit, of(node)]))
  const phrases = new Map<number, number>()
  for (const [key, node] of index.phrases) {
    if (kept.has(node)) phrases.set(phraseKey({ units }, of(Math.floor(key / index.units.size)), of(key % index.units.size)), of(node))
  }
  const sounds = [...index.sounds].map(([sound, list]) => [sound, list.filter((unit) => kept.has(unit)).map(of)] as const)
  return {
    ...index,
    units,
    phrases,
    sounds: new Map(sounds.filter(([, list]) => list.length)),
    meanings: new Map([...index.meanings].filter(([node]) => kept.has(node)).map(([node, list]) => [of(node), list.map(of)])),
    importance: order.map((node) => index.importance[node] ?? 0),
    postings: order.map((node) => index.postings[node] ?? { entries: [], weights: [] }),
  }
}
