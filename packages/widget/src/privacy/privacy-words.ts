import type { Language } from '../strings/languages.ts'
import type { en } from './words/privacy-en.ts'

/** Every word about the visitor's own data. A language that lacks one does not compile. */
export type PrivacyWords = typeof en

const files: Record<Language, () => Promise<PrivacyWords>> = {
  en: () => import('./words/privacy-en.ts').then(({ en }) => en),
  'zh-CN': () => import('./words/privacy-zh-cn.ts').then(({ zhCn }) => zhCn),
  'zh-TW': () => import('./words/privacy-zh-tw.ts').then(({ zhTw }) => zhTw),
  ja: () => import('./words/privacy-ja.ts').then(({ ja }) => ja),
  ko: () => import('./words/privacy-ko.ts').then(({ ko }) => ko),
  es: () => import('./words/privacy-es.ts').then(({ es }) => es),
  fr: () => import('./words/privacy-fr.ts').then(({ fr }) => fr),
  de: () => import('./words/privacy-de.ts').then(({ de }) => de),
  'pt-BR': () => import('./words/privacy-pt-br.ts').then(({ ptBr }) => ptBr),
  ar: () => import('./words/privacy-ar.ts').then(({ ar }) => ar),
}

/** Loads the words of a language, each in a file of its own; English ones when they do not arrive. Rejects when those do not either. */
export function loadPrivacyWords(language: Language): Promise<PrivacyWords> {
  return files[language]().catch((error) => {
    if (language === 'en') throw error
    return files.en()
  })
}
