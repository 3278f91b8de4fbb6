import { bodyText, type FaqBundle } from '@shopbell/core/faq'
import { closestLocale, type SiteFaq } from '../app/site.ts'

/** Questions that are offered at most. */
const MAX_SUGGESTIONS = 3

/** Makes the assistant's view of an FAQ from its bundles by locale, the first of which is the fallback. */
export function createSiteFaq(bundlesByLocale: Readonly<Record<string, FaqBundle>>): SiteFaq {
  const bundleFor = (locale: string) => bundlesByLocale[closestLocale(Object.keys(bundlesByLocale), locale)]
  return {
    answer(text, locale) {
      const bundle = bundleFor(locale)
      const found = bundle?.index.answer(text)
      const entry = bundle?.entries.find(({ id }) => id === found?.id)
      return bundle && entry ? { entry: entry.id, locale: bundle.locale, question: entry.question, text: bodyText(entry.body) } : null
    },
    suggest(text, locale) {
      const bundle = bundleFor(locale)
      return (bundle?.index.search(text, { limit: MAX_SUGGESTIONS }) ?? []).flatMap(({ id }) => {
        const entry = bundle?.entries.find((one) => one.id === id)
        return entry ? [{ id, question: entry.question }] : []
      })
    },
  }
}
