import type { FaqTitles } from '../build/faq-titles.ts'
import type { Translated } from '../locale.ts'

/** What the pages need to know from outside. */
export interface Site {
  /** Origin of the Shopbell server, without a slash at the end. */
  server: string
  faq: Translated<FaqTitles>
}

/** Where the shop would be if it were a real one; for canonical links. */
export const SHOP_ORIGIN = 'https://tidewood.example'

/** One file of the shop: `/zh/help/` is written to `zh/help/index.html`. */
export interface Page {
  path: string
  html: string
}
