import type { HeadlessClient } from '@shopbell/core'
import type { FaqBundle } from '@shopbell/core/faq'
import type { Strings } from '../strings.ts'
import type { FaqPage } from './trail.ts'

/** What the pages of the FAQ are drawn from, and what their buttons do. */
export interface Scene {
  client: HeadlessClient
  bundle: FaqBundle
  strings: Strings['faq']
  /** A BCP 47 tag, for dates. */
  locale: string
  /** Address of a product's page; undefined while the site has not said where products are. */
  productUrl(sku: string): string | undefined
  open(page: FaqPage): void
  ask(question: string): void
}
