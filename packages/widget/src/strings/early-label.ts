/** What the bubble is called, by language, in as few bytes as may be; the words of the bell itself take its place. */
const LABELS: Record<string, string> = {
  en: 'Open help',
  yue: '客服中心',
  zh: '打开帮助',
  ja: 'ヘルプ',
  ko: '고객센터',
  es: 'Ayuda',
  fr: 'Aide',
  de: 'Hilfe',
  pt: 'Ajuda',
  ar: 'المساعدة',
}

/**
 * The language for a BCP 47 tag, as far as the bubble needs it (`yue` for all traditional Chinese), and what the bubble is
 * called in it; English where there are no words.
 */
export function earlyLabel(tag = ''): [language: string, label: string] {
  const named = tag
    .toLowerCase()
    .replace(/^zh.(hant|tw|hk|mo)/, 'yue')
    .split(/[^a-z]/)[0] as string
  const language = LABELS[named] ? named : 'en'
  return [language, LABELS[language] as string]
}
