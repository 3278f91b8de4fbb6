import lunr from 'lunr'
import type { Contender, OpenContender } from '../contender.ts'
import { askedText, createReader } from './tokens.ts'

/** lunr as it comes, and read by stems or grams, with one slip at a tenth and answers that weigh less. */
export const lunrPeers: Contender[] = [
  {
    library: 'lunr',
    setup: 'default',
    how: 'two fields; brings Porter stems and stop words',
    async open(entries) {
      const index = lunr((builder) => {
        builder.ref('id')
        builder.field('asked')
        builder.field('answer')
        for (const entry of entries) builder.add({ id: entry.id, asked: askedText(entry), answer: entry.answer })
      })
      return asContender(index, (query, text) => {
        for (const term of lunr.tokenizer(text)) query.term(String(term), {})
      })
    },
  },
  {
    library: 'lunr',
    setup: 'strongest',
    how: 'English: Porter stems and stop words with punctuation away, one slip at a tenth; Chinese: uni- and bigrams; answers at 0.35',
    async open(entries, locale) {
      const read = createReader(locale)
      const index = lunr((builder) => {
        // What it does to words by itself is done by the reader, to questions too.
        builder.pipeline.reset()
        builder.searchPipeline.reset()
        builder.ref('id')
        builder.field('asked')
        builder.field('answer', { boost: 0.35 })
        for (const entry of entries) builder.add({ id: entry.id, asked: read(askedText(entry)), answer: read(entry.answer) })
      })
      return asContender(index, (query, text) => {
        for (const term of read(text)) {
          query.term(term, {})
          if (/^\w{4,}$/.test(term)) query.term(term, { editDistance: 1, boost: 0.1 })
        }
      })
    },
  },
]

function asContender(index: lunr.Index, ask: (query: lunr.Query, text: string) => void): OpenContender {
  return {
    search: (text) =>
      index
        .query((query) => ask(query, text))
        .slice(0, 10)
        .map(({ ref, score }) => ({ id: ref, score })),
    stored: async () => JSON.stringify(index),
  }
}
