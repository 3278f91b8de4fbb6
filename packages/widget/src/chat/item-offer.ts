import type { ChatMessage } from '@shopbell/core'
import type { Product } from '@shopbell/core/protocol'
import { html, type TemplateResult } from 'lit'
import { closeIcon } from '../icons.ts'
import type { ChatWords } from './chat-view.ts'
import { productView } from './product-card.ts'

/** Whether the visitor has already asked about this product here. */
export function wasAskedAbout(product: Product, messages: readonly ChatMessage[]): boolean {
  return messages.some(({ content }) => content?.kind === 'product' && content.product.sku === product.sku)
}

/** Offers to ask about the product on the page. */
export function itemOfferView(product: Product, words: ChatWords, ask: () => void, dismiss: () => void): TemplateResult {
  return html`<div class="offer" role="group" aria-label=${words.askAboutItem}>
    ${productView(product)}
    <button class="small-button" type="button" @click=${ask}>${words.askAboutItem}</button>
    <button class="icon-button" type="button" title=${words.dismissItem} aria-label=${words.dismissItem} @click=${dismiss}>${closeIcon}</button>
  </div>`
}
