/** A section of the panel; the rating is there when it was asked for. */
export type Section = 'faq' | 'chat' | 'rating'

/** What a link of the page, or a verb such as `open`, wants to see. */
export type Target = { section: Section } | { article: string } | { product: string } | { last: true }

/** How targets are written, for messages to people. */
export const TARGETS = 'faq, faq:ID, chat, rating, open or product:SKU'

/** Reads a target such as `faq:returns`; undefined when it is none. */
export function parseTarget(text: string): Target | undefined {
  const [, kind = '', , rest = ''] = /^\s*([a-z]+)(:(.*\S))?\s*$/.exec(text) ?? []
  if (kind === 'faq' && rest) return { article: rest }
  if (kind === 'product' && rest) return { product: rest }
  if (rest || text.includes(':')) return undefined
  if (kind === 'open') return { last: true }
  return kind === 'faq' || kind === 'chat' || kind === 'rating' ? { section: kind } : undefined
}
