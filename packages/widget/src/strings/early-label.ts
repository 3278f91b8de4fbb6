/** What the bubble is called, by language, in as few bytes as may be; the words of the bell itself take its place. */
const LABELS = 'en Open help,zh 打开帮助,zht 客服中心,ja ヘルプ,ko 고객센터,es Ayuda,fr Aide,de Hilfe,pt Ajuda,ar المساعدة'

/** The language for a BCP 47 tag, as far as the bubble needs it (`zht` for traditional Chinese), and what the bubble is called in it. */
export function earlyLabel(tag = ''): [language: string, label: string] {
  const main = /^(yue|zh(?!.*hans).*(hant|tw|hk|mo))/i.test(tag) ? 'zht' : tag.toLowerCase().split(/[^a-z]/)[0] || 'en'
  const [, language = 'en', label = 'Open help'] = RegExp(`\\b(${main}) ([^,]+)`).exec(LABELS) ?? []
  return [language, label]
}
