import { Document } from 'flexsearch'
import type { Contender } from '../contender.ts'
import { askedText, createReader } from './tokens.ts'

type Options = Omit<ConstructorParameters<typeof Document>[0] & object, 'document'>

/** FlexSearch as it comes, and with grams or stems. It has no scores: what is found first counts as found, and no more. */
export const flexsearch: Contender[] = [
  {
    library: 'FlexSearch',
    setup: 'default',
    how: 'two fields, `suggest: true` (without it every word has to be there)',
    open: open(() => ({})),
  },
  {
    library: 'FlexSearch',
    setup: 'strongest',
    how: 'English: Porter stems, stop words; Chinese: uni- and bigrams; `resolution: 100`',
    open: open((locale) => ({ encode: createReader(locale), resolution: 100 })),
  },
]

function open(optionsFor: (locale: string) => Options): Contender['open'] {
  return async (entries, locale) => {
    const index = new Document({ document: { id: 'id', index: ['asked', 'answer'] }, ...optionsFor(locale) })
    for (const entry of entries) index.add({ id: entry.id, asked: askedText(entry), answer: entry.answer })
    return {
      search(query) {
        const found = index.search(query, { limit: 10, suggest: true, merge: true })
        return Array.isArray(found) ? found.map(({ id }) => ({ id: String(id), score: 1 })) : []
      },
      async stored() {
        const parts: string[] = []
        await index.export(async (_, data) => {
          parts.push(data)
        })
        return parts.join('\n')
      },
    }
  }
}
