import { bodyText, packBundle } from '@shopbell/core/faq'
import { compileFaq } from '@shopbell/core/faq/compile'
import { readLanguagePack } from './language-pack.ts'
import { type FaqSource, namedCategories } from './source.ts'

/** How a bundle is built. */
export interface BuildOptions {
  /** Called with the share that is done, from 0 to 1. */
  onProgress?: (done: number) => void
  /** What readers found of the answers, by id: a part of their score, as `liftOf` counts it. */
  lift?: ReadonlyMap<string, number>
}

/** Compiles the answers of one locale, with its language pack if there is one, into the file that `/v1/faq` serves. */
export async function buildBundle(source: FaqSource, locale: string, { onProgress, lift }: BuildOptions = {}): Promise<Uint8Array> {
  const files = source.files.filter((file) => file.locale === locale)
  const sources = files.map(({ entry, phrasings }) => ({
    id: entry.id,
    question: entry.question,
    phrasings,
    answer: bodyText(entry.body),
    category: entry.category,
    audience: entry.audience,
    products: entry.products,
    lift: lift?.get(entry.id) ?? 0,
  }))
  const known = await readLanguagePack(locale)
  const index = await compileFaq(sources, { locale, ...(known && { pack: known.pack }), ...(onProgress && { onProgress }) })
  const used = new Set(files.map(({ entry }) => entry.category))
  const categories = namedCategories(source, locale).filter(({ id }) => used.has(id))
  const pack = known && { id: known.pack.id, href: `packs/${known.name}` }
  return packBundle({ locale, ...(pack && { pack }), categories, entries: files.map(({ entry }) => entry), index })
}
