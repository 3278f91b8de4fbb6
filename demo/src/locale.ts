/** The languages of the shop, as they stand in its addresses. */
export const LOCALES = ['zh', 'en'] as const

/** One language of the shop. */
export type Locale = (typeof LOCALES)[number]

/** One value for each language. */
export type Translated<T> = Record<Locale, T>

/** The BCP 47 tag for `<html lang>`, `Intl` and the FAQ folder. */
export const LANGUAGE_TAGS: Translated<string> = { zh: 'zh-CN', en: 'en' }

/** The shop's language for the `lang` of a page. */
export function localeOf(lang: string): Locale {
  return lang.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** An amount in yuan as this language writes it, without needless decimals. */
export function formatPrice(yuan: number, locale: Locale): string {
  return new Intl.NumberFormat(LANGUAGE_TAGS[locale], {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(yuan)
}
