import type { Translated } from '../locale.ts'

/** What one language says about a product. */
export interface ProductWords {
  name: string
  /** One line for the list, without a full stop. */
  tagline: string
  /** A paragraph each. */
  story: string[]
  /** Term and value. */
  details: [string, string][]
}

/** A picture of a product; choosing `colour` on the page shows it. */
export interface Picture {
  file: string
  svg: string
  alt: Translated<string>
  colour?: string
}

/** A colour that can be chosen; `swatch` is a CSS colour. */
export interface Colour {
  id: string
  swatch: string
  name: Translated<string>
}

/** A size that can be chosen. */
export interface Size {
  id: string
  name: Translated<string>
}

/** How far a return without a reason goes, and who pays for it. */
export type Returns = 'free' | 'paid' | 'sealed' | 'unused'

/** One product of the shop. Without colours or sizes there is nothing to choose. */
export interface Product {
  sku: string
  /** In yuan. */
  price: number
  courier: 'sf' | 'zto'
  returns: Returns
  pictures: [Picture, ...Picture[]]
  colours: Colour[]
  sizes: Size[]
  /** The FAQ entry that helps to choose a size. */
  sizeHelp?: string
  /** FAQ entries that belong on the product's page. */
  help: string[]
  words: Translated<ProductWords>
}

/** Sizes that are written the same in every language. */
export function plainSizes(...ids: string[]): Size[] {
  return ids.map((id) => ({ id, name: { zh: id, en: id } }))
}
