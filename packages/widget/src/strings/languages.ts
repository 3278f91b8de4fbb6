/** The languages there are, each with what the bubble is called in it: all that a page has to know before the bell is wanted. */
export const OPEN_HELP = {
  en: 'Open help',
  'zh-CN': '打开帮助',
}

/** A language that there are words in. */
export type Language = keyof typeof OPEN_HELP

/** The language for a BCP 47 tag; English where there is none. */
export function languageFor(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en'
}
