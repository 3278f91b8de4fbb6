/** The languages there are, each with what the bubble is called in it: all that a page has to know before the bell is wanted. */
export const OPEN_HELP = {
  en: 'Open help',
  'zh-CN': '打开帮助',
  'zh-TW': '客服中心',
  ja: 'ヘルプ',
  ko: '고객센터',
  es: 'Ayuda',
  fr: 'Aide',
  de: 'Hilfe',
  'pt-BR': 'Ajuda',
  ar: 'المساعدة',
}

/** A language that there are words in. */
export type Language = keyof typeof OPEN_HELP

/** The language for a BCP 47 tag: Chinese by its script or region, the others whatever the region; English where there is none. */
export function languageFor(tag: string): Language {
  if (/^(yue|zh(?!.*hans).*(hant|tw|hk|mo))/i.test(tag)) return 'zh-TW'
  const main = tag.toLowerCase().split(/[^a-z]/)[0]
  return (Object.keys(OPEN_HELP) as Language[]).find((language) => language.slice(0, 2) === main) ?? 'en'
}

/** The direction that a language is written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|ps|ckb|sd|ug|yi|dv)\b/i.test(tag) ? 'rtl' : 'ltr'
}
