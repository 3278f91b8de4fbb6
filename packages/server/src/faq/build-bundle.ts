import { bodyText, packBundle } from '@shopbell/core/faq'
import { compileFaq } from '@shopbell/core/faq/compile'
import { type FaqSource, namedCategories } from './source.ts'

/**
 * Compiles the answers of one locale into the file that `/v1/faq` serves.
 * @param onProgress called with the share that is done, from 0 to 1
 */
export async function buildBundle(source: FaqSource, locale: string, onProgress?: (done: number) => void): Promise<Uint8Array> {
  const files = source.files.filter((file) => file.locale === locale)
  const sources = files.map(({ entry, phrasings }) => ({
    id: entry.id,
    question: entry.question,
    phrasings,
    answer: bodyText(entry.body),
    category: entry.category,
    audience: entry.audience,
    products: entry.products,
  }))
  const index = await compileFaq(sources, { locale, ...(onProgress && { onProgress }) })
  const used = new Set(files.map(({ entry }) => entry.category))
  const categories = namedCategories(source, locale).filter(({ id }) => used.has(id))
  return packBundle({ locale, categories, entries: files.map(({ entry }) => entry), index })
}
