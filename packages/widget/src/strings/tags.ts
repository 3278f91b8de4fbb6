import { languageFor } from './languages.ts'

/** A tag as `Intl` and the server take it; of what is none, at least the language that can be read in it. */
export function canonicalTag(written: string): string {
  try {
    return Intl.getCanonicalLocales(written.replaceAll('_', '-'))[0] ?? 'en'
  } catch {
    return languageFor(written)
  }
}

/** The locale for dates and numbers among words: the tag's own region where it is of the language, else the language as such. */
export function localeIn(language: string, tag: string): string {
  return mainOf(tag) === mainOf(language) ? tag : language
}

function mainOf(tag: string) {
  return tag.split('-')[0]
}
