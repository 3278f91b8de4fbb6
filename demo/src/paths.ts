import type { Locale } from './locale.ts'

/** The list of all products. */
export const homePath = (locale: Locale): string => `/${locale}/`

/** The page of one product. */
export const productPath = (locale: Locale, sku: string): string => `/${locale}/p/${sku}/`

/** The cart, with the visitor's orders below it. */
export const cartPath = (locale: Locale): string => `/${locale}/cart/`

/** The help page. */
export const helpPath = (locale: Locale): string => `/${locale}/help/`

/** One question on the help page. */
export const answerPath = (locale: Locale, id: string): string => `${helpPath(locale)}#${id}`

/** A product's picture. */
export const picturePath = (file: string): string => `/pictures/${file}.svg`
