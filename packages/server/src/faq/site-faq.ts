import { bodyText, type FaqBundle, type FaqEntry } from '@shopbell/core/faq'
import { closestLocale } from '@shopbell/core/protocol'
import { courtesyOf } from '../app/courtesy.ts'
import type { SiteFaq } from '../app/site.ts'

/** Questions that are offered at most. */
const MAX_SUGGESTIONS = 3
/** What fits less than this is no help: hardly a question whose answer exists, and half of the others. */
const LEAST_FIT = 0.16

/** Makes the assistant's view of an FAQ from its bundles by locale, the first of which is the fallback. */
export function createSiteFaq(bundlesByLocale: Readonly<Record<string, FaqBundle>>): SiteFaq {
  const bundleFor = (locale: string) => bundlesByLocale[closestLocale(Object.keys(bundlesByLocale), locale)]
  return {
    answer(text, locale) {
      const bundle = bundleFor(locale)
      const found = courtesyOf(text) ? null : bundle?.index.answer(text)
      const entry = bundle?.entries.find(({ id }) => id === found?.id)
      return bundle && entry ? { entry: entry.id, locale: bundle.locale, question: entry.question, text: bodyText(entry.body) } : null
    },
    suggest(text, locale) {
      const bundle = bundleFor(locale)
      if (!bundle) return []
      const entries = courtesyOf(text) ? bundle.entries.filter(({ popular }) => popular) : nearest(bundle, text)
      return entries.slice(0, MAX_SUGGESTIONS).map(({ id, question }) => ({ id, question }))
    },
  }
}

function nearest({ index, entries }: FaqBundle, text: string): FaqEntry[] {
  const hits = index.search(text, { limit: MAX_SUGGESTIONS }).filter(({ score }) => score >= LEAST_FIT)
  return hits.flatMap(({ id }) => entries.find((entry) => entry.id === id) ?? [])
}
