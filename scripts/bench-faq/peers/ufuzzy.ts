import UFuzzy from '@leeoniya/ufuzzy'
import type { Contender } from '../contender.ts'

/** Letters of every script as uFuzzy's guide gives them for Chinese. */
const UNICODE: UFuzzy.Options = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
}

/** uFuzzy as it comes, and with one slip, any script and words in any order. It is made for lists of names, has no scores, and wants every word. */
export const ufuzzy: Contender[] = [
  { library: 'uFuzzy', setup: 'default', how: 'a line for each way to ask', open: open({}, 0) },
  {
    library: 'uFuzzy',
    setup: 'strongest',
    how: 'every script, one slip (`intraMode: 1`), words out of order',
    open: open({ ...UNICODE, intraMode: 1 }, 1),
  },
]

function open(options: UFuzzy.Options, outOfOrder: number): Contender['open'] {
  return async (entries) => {
    const index = new UFuzzy(options)
    const lines = entries.flatMap(({ id, question, phrasings }) => [question, ...phrasings].map((text) => ({ id, text })))
    const texts = lines.map(({ text }) => text)
    return {
      search(query) {
        const [found, info, order] = index.search(texts, query, outOfOrder)
        const places = info && order ? order.map((place) => info.idx[place] ?? 0) : (found ?? [])
        const ids = new Set(places.map((place) => lines[place]?.id ?? ''))
        return [...ids].slice(0, 10).map((id) => ({ id, score: 1 }))
      },
      stored: async () => JSON.stringify(lines),
    }
  }
}
