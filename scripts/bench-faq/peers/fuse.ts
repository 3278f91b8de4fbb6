import Fuse, { type IFuseOptions } from 'fuse.js'
import type { Contender } from '../contender.ts'
import type { TaskEntry } from '../tasks/task.ts'
import { createReader } from './tokens.ts'

/** Fuse's patterns are cut here: longer ones take seconds. */
const LONGEST = 120

/** Fuse.js as it comes, and with its search by token. */
export const fuse: Contender[] = [
  {
    library: 'Fuse.js',
    setup: 'default',
    how: 'keys question, phrasings, answer; questions cut at 120 characters',
    slow: true,
    open: open(() => ({ keys: ['question', 'phrasings', 'answer'] })),
  },
  {
    library: 'Fuse.js',
    setup: 'strongest',
    how: 'token search; English: Porter stems, stop words, `threshold: 0.1`; Chinese: uni- and bigrams, `threshold: 0.3`; answers at a fifth',
    slow: true,
    open: open((locale) => ({
      keys: [
        { name: 'question', weight: 1 },
        { name: 'phrasings', weight: 1 },
        { name: 'answer', weight: 0.2 },
      ],
      ignoreLocation: true,
      useTokenSearch: true,
      tokenize: createReader(locale),
      ...(locale.startsWith('zh') ? { threshold: 0.3 } : { threshold: 0.1, ignoreFieldNorm: true }),
    })),
  },
]

function open(optionsFor: (locale: string) => IFuseOptions<TaskEntry>): Contender['open'] {
  return async (entries, locale) => {
    const index = new Fuse(entries, { ...optionsFor(locale), includeScore: true })
    return {
      search: (query) =>
        index.search(query.slice(0, LONGEST), { limit: 10 }).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score })),
      stored: async () => JSON.stringify(index.getIndex()),
    }
  }
}
