import type { en } from './strings/en.ts'
import type { Language } from './strings/languages.ts'
import type { Phrasing } from './strings/phrasing.ts'

/** Every word that the elements show. A language that lacks one does not compile. */
export type Strings = ReturnType<typeof en>

/** Words of a page's own, in place of those that the elements have; what is not given stays. */
export type Words = { [Part in keyof Strings]?: Strings[Part] extends string ? string : Partial<Strings[Part]> }

/** The words of a language, and which one it is. */
export interface Wording {
  language: Language
  write: (phrasing: Phrasing) => Strings
}

const files: Record<Language, () => Promise<Wording['write']>> = {
  en: () => import('./strings/en.ts').then(({ en }) => en),
  'zh-CN': () => import('./strings/zh-cn.ts').then(({ zhCn }) => zhCn),
  'zh-TW': () => import('./strings/zh-tw.ts').then(({ zhTw }) => zhTw),
  ja: () => import('./strings/ja.ts').then(({ ja }) => ja),
  ko: () => import('./strings/ko.ts').then(({ ko }) => ko),
  es: () => import('./strings/es.ts').then(({ es }) => es),
  fr: () => import('./strings/fr.ts').then(({ fr }) => fr),
  de: () => import('./strings/de.ts').then(({ de }) => de),
  'pt-BR': () => import('./strings/pt-br.ts').then(({ ptBr }) => ptBr),
  ar: () => import('./strings/ar.ts').then(({ ar }) => ar),
}
// Words never change; once they are here, every element has them at once.
const known = new Map<Language, Wording>()
const arriving = new Map<Language, Promise<Wording>>()

/** The words for a language, when they are here already; English ones where its own did not arrive. */
export function knownWording(language: Language): Wording | undefined {
  return known.get(language)
}

/**
 * Loads the words of a language, each in a file of its own. When they do not arrive, English stands in for them, and the
 * console says so once; rejects when that does not arrive either.
 */
export function loadWording(language: Language): Promise<Wording> {
  let wording = arriving.get(language)
  if (!wording) {
    wording = fetchWording(language)
    arriving.set(language, wording)
    wording.then(
      (arrived) => known.set(language, arrived),
      () => arriving.delete(language),
    )
  }
  return wording
}

/** Puts a page's own words in the place of the element's. */
export function withWords(strings: Strings, words: Words): Strings {
  const parts = Object.entries(strings) as [keyof Strings, Strings[keyof Strings]][]
  return Object.fromEntries(
    parts.map(([part, own]) => [part, typeof own === 'string' ? (words[part] ?? own) : { ...own, ...(words[part] as object) }]),
  ) as unknown as Strings
}

async function fetchWording(language: Language): Promise<Wording> {
  try {
    return { language, write: await files[language]() }
  } catch (error) {
    console.error(`Shopbell: the words for "${language}" could not be loaded${language === 'en' ? '' : ', so they are English'}: ${error}`)
    if (language === 'en') throw error
    return loadWording('en')
  }
}
