import type { en } from './strings/en.ts'
import type { Language } from './strings/languages.ts'

/** Every word that the elements show. A language that lacks one does not compile. */
export type Strings = typeof en

const tables: Record<Language, () => Promise<Strings>> = {
  en: () => import('./strings/en.ts').then(({ en }) => en),
  'zh-CN': () => import('./strings/zh-cn.ts').then(({ zhCn }) => zhCn),
}
// Words never change; once they are here, every element has them at once.
const known = new Map<Language, Strings>()

/** The words of a language, when they are here already. */
export function knownStrings(language: Language): Strings | undefined {
  return known.get(language)
}

/** Loads the words of a language, each in a file of its own. */
export async function loadStrings(language: Language): Promise<Strings> {
  const strings = known.get(language) ?? (await tables[language]())
  known.set(language, strings)
  return strings
}
