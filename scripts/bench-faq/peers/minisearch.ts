import MiniSearch from 'minisearch'
import type { Contender, OpenContender } from '../contender.ts'
import { askedText, createReader } from './tokens.ts'

interface Document {
  id: string
  asked: string
  answer: string
}

const FIELDS = ['asked', 'answer']

/** MiniSearch as it comes, and with grams, stems, fuzziness and answers that weigh less. */
export const minisearch: Contender[] = [
  {
    library: 'MiniSearch',
    setup: 'default',
    how: 'two fields, all ways to ask and the answer',
    open: async (entries) => asContender(new MiniSearch({ fields: FIELDS }), entries.map(documentOf)),
  },
  {
    library: 'MiniSearch',
    setup: 'strongest',
    how: 'English: Porter stems, stop words, `fuzzy: 0.2`; Chinese: uni- and bigrams; answers at 0.35',
    async open(entries, locale) {
      const fuzzy = locale.startsWith('zh') ? false : 0.2
      const searchOptions = { boost: { answer: 0.35 }, fuzzy }
      const options = { fields: FIELDS, tokenize: createReader(locale), processTerm: (term: string) => term, searchOptions }
      return asContender(new MiniSearch(options), entries.map(documentOf))
    },
  },
]

function asContender(index: MiniSearch<Document>, documents: Document[]): OpenContender {
  index.addAll(documents)
  return {
    search: (query) =>
      index
        .search(query)
        .slice(0, 10)
        .map(({ id, score }) => ({ id: String(id), score })),
    stored: async () => JSON.stringify(index),
  }
}

function documentOf(entry: Parameters<typeof askedText>[0]): Document {
  return { id: entry.id, asked: askedText(entry), answer: entry.answer }
}
