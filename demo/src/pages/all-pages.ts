import { LOCALES } from '../locale.ts'
import { picturePath } from '../paths.ts'
import { products } from '../products.ts'
import { cartPage } from './cart-page.ts'
import { choosePage } from './choose-page.ts'
import { helpPage } from './help-page.ts'
import { listPage } from './list-page.ts'
import { productPage } from './product-page.ts'
import type { Page, Site } from './site.ts'

/** Every page of the shop. */
export function allPages(site: Site): Page[] {
  const translated = LOCALES.flatMap((locale) => [
    listPage(site, locale),
    cartPage(site, locale),
    helpPage(site, locale),
    ...products.map((product) => productPage(site, locale, product)),
  ])
  const withoutLanguage = ['/', '/cart/', '/help/', ...products.map(({ sku }) => `/p/${sku}/`)].map(choosePage)
  return [...translated, ...withoutLanguage]
}

/** Every picture of a product, by its path. */
export function allPictures(): Map<string, string> {
  return new Map(products.flatMap(({ pictures }) => pictures.map(({ file, svg }) => [picturePath(file), svg] as const)))
}
