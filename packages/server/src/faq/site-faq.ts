import { bodyText, type FaqBundle } from '@shopbell/core/faq'

/** An answer that the assistant may give. */
export interface SiteAnswer {
  /** Id of the entry. */
  entry: string
  /** Locale of the words, which may be another than the one that was asked for. */
  locale: string
  question: string
  /** The answer as plain text. */
  text: string
}

/** The FAQ of a site in all its locales, as the assistant asks it. */
export interface SiteFaq {
  /** The answer, or null when it is not sure. */
  answer(text: string, locale: string): SiteAnswer | null
  /** The nearest entries, at most three, best first. */
  suggest(text: string, locale: string): { id: string; question: string }[]
  /** The bundle for a locale: the same, else the same language, else the first; undefined when there is none at all. */
  bundleFor(locale: string): FaqBundle | undefined
}

/** Makes the FAQ of a site from its bundles by locale, the first of which is the fallback. */
export function createSiteFaq(bundlesByLocale: Readonly<Record<string, FaqBundle>>): SiteFaq {
  const bundles = Object.values(bundlesByLocale)
  const language = (locale: string) => locale.toLowerCase().split('-')[0]
  const bundleFor = (locale: string) =>
    bundles.find((bundle) => bundle.locale.toLowerCase() === locale.toLowerCase()) ??
    bundles.find((bundle) => language(bundle.locale) === language(locale)) ??
    bundles[0]
  return {
    bundleFor,
    answer(text, locale) {
      const bundle = bundleFor(locale)
      const found = bundle?.index.answer(text)
      const entry = bundle?.entries.find(({ id }) => id === found?.id)
      return bundle && entry ? { entry: entry.id, locale: bundle.locale, question: entry.question, text: bodyText(entry.body) } : null
    },
    suggest(text, locale) {
      const bundle = bundleFor(locale)
      return (bundle?.index.search(text, { limit: 3 }) ?? []).flatMap(({ id }) => {
        const entry = bundle?.entries.find((one) => one.id === id)
        return entry ? [{ id, question: entry.question }] : []
      })
    },
  }
}
