import { create, insertMultiple, save, search } from '@orama/orama'
import type { Contender } from '../contender.ts'
import { askedText, createReader } from './tokens.ts'

/** Orama as it comes, and with grams or stems, long texts that suffer less and questions that weigh more. */
export const orama: Contender[] = [
  { library: 'Orama', setup: 'default', how: 'two fields; brings no stems unless asked', open: open(false) },
  {
    library: 'Orama',
    setup: 'strongest',
    how: 'English: Porter stems, stop words; Chinese: uni- and bigrams; questions at 3, `relevance: { b: 0.3 }`',
    open: open(true),
  },
]

function open(strongest: boolean): Contender['open'] {
  return async (entries, locale) => {
    const tokenizer = { language: 'english', normalizationCache: new Map<string, string>(), tokenize: createReader(locale) }
    const index = create({ schema: { asked: 'string', answer: 'string' } as const, ...(strongest && { components: { tokenizer } }) })
    await insertMultiple(
      index,
      entries.map((entry) => ({ id: entry.id, asked: askedText(entry), answer: entry.answer })),
    )
    const how = strongest ? { boost: { asked: 3 }, relevance: { k: 1.2, b: 0.3, d: 0.5 } } : {}
    return {
      search(term) {
        const found = search(index, { term, limit: 10, threshold: 1, ...how })
        return 'hits' in found ? found.hits.map(({ id, score }) => ({ id, score })) : []
      },
      stored: async () => JSON.stringify(save(index)),
    }
  }
}
