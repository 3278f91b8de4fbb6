/** The languages there are, each with what the bubble is called in it: all that a page has to know before the bell is wanted. */
export const OPEN_HELP = {
  en: 'Open help',
  'zh-CN': '打开帮助',
  'zh-TW': '開啟客服中心',
  ja: 'ヘルプを開く',
  ko: '고객센터 열기',
  es: 'Abrir la ayuda',
  fr: 'Ouvrir l’aide',
  de: 'Hilfe öffnen',
  'pt-BR': 'Abrir ajuda',
  ar: 'فتح المساعدة',
}

/** A language that there are words in. */
export type Language = keyof typeof OPEN_HELP

/** The language for a BCP 47 tag: Chinese by its script or region, the others whatever the region; English where there is none. */
export function languageFor(tag: string): Language {
  const [main = '', ...more] = tag.toLowerCase().split(/[^a-z0-9]/)
  if (/^(zh|cmn|yue)$/.test(main)) return /hant|yue|tw|hk|mo/.test(main + more) && !more.includes('hans') ? 'zh-TW' : 'zh-CN'
  return (Object.keys(OPEN_HELP) as Language[]).find((language) => language.split('-')[0] === main) ?? 'en'
}

/** The direction that a language is written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|ps|ckb|sd|ug|yi|dv)\b/i.test(tag) ? 'rtl' : 'ltr'
}
