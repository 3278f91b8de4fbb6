import { type FaqIndex, openFaq } from '@shopbell/core/faq'
import { compileFaq } from '@shopbell/core/faq/compile'
import { openPack } from '@shopbell/core/faq/pack'
import type { Contender, OpenContender } from './contender.ts'
import { readPack } from './read-pack.ts'

/** Our engine as the server and the page run it: with the pack of its language. */
export const shopbell: Contender = {
  library: 'Shopbell',
  setup: 'ours',
  how: 'as it comes, with its language pack',
  async open(entries, locale) {
    const pack = openPack(await readPack(locale.slice(0, 2)))
    const bytes = await compileFaq(entries, { locale, pack })
    return asContender(openFaq(bytes, { pack }), bytes)
  },
}

/** Our engine while the pack is not there, or where there is none. */
export const shopbellWithoutPack: Contender = {
  library: 'Shopbell without pack',
  setup: 'ours',
  how: 'by words alone',
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
