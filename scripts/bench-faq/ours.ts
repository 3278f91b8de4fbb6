import { type FaqIndex, openFaq } from '@shopbell/core/faq'
import { compileFaq } from '@shopbell/core/faq/compile'
import type { Contender, OpenContender } from './contender.ts'

/** Our engine as it comes: compiled, then opened from its bytes. */
export const shopbell: Contender = {
  library: 'Shopbell',
  setup: 'ours',
  how: 'as it comes; no language pack',
  async open(entries, locale) {
    const bytes = await compileFaq(entries, { locale })
    return asContender(openFaq(bytes), bytes)
  },
}

/** An open index as the benchmark asks it. */
export function asContender(faq: FaqIndex, bytes: Uint8Array): OpenContender {
  return {
    search: (query) => faq.search(query, { limit: 10 }),
    surest(query) {
      const said = faq.answer(query, { precision: 0 })
      return said ? { id: said.id, score: said.confidence } : undefined
    },
    answer: (query) => faq.answer(query)?.id ?? null,
    stored: async () => bytes,
  }
}
