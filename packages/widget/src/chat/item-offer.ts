import type { ChatMessage } from '@shopbell/core'
import type { Product } from '@shopbell/core/protocol'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { closeIcon, itemIcon } from '../icons.ts'
import type { ChatWords } from './chat-view.ts'
import { productView } from './product-card.ts'

/** From here on a draft needs the room more than the offer does, in UTF-16 units. */
const LONG_DRAFT = 60

/** What decides how the offer is shown. */
export interface ItemOfferState {
  product: Product | undefined
  messages: readonly ChatMessage[]
  draft: string
  /** Something else in the chat waits for the visitor. */
  busy: boolean
  words: ChatWords
}

/**
 * Offers to ask about the product on the page: in a row above the composer, and, once the visitor wrote of something
 * else or put the row away, behind a button in the composer.
 */
export class ItemOffer implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #ask: (product: Product) => void
  readonly #choices = new Map<string, 'open' | 'folded'>()

  constructor(host: ReactiveControllerHost, ask: (product: Product) => void) {
    this.#host = host
    this.#ask = ask
    host.addController(this)
  }

  hostConnected() {}

  /** Makes room, because the visitor wrote something. */
  fold(product: Product | undefined) {
    if (product) this.#choose(product, 'folded')
  }

  /** Forgets what was put away. */
  clear() {
    this.#choices.clear()
    this.#host.requestUpdate()
  }

  /** The row, when there is room for it. */
  row({ product, words, ...state }: ItemOfferState): TemplateResult | typeof nothing {
    if (!product || !this.#isOpen(product, state)) return nothing
    return html`<div class="offer" role="group" aria-label=${words.askAboutItem}>
      ${productView(product)}
      <button class="small-button" type="button" @click=${() => this.#ask(product)}>${words.askAboutItem}</button>
      <button class="icon-button" type="button" title=${words.dismissItem} aria-label=${words.dismissItem} @click=${() => this.#choose(product, 'folded')}>
        ${closeIcon}
      </button>
    </div>`
  }

  /** What brings the row back; stays where it is while the row is there. */
  button({ product, words, ...state }: ItemOfferState): TemplateResult | typeof nothing {
    if (!product) return nothing
    const open = this.#isOpen(product, state)
    if (open && !this.#choices.has(product.sku)) return nothing
    return html`<button class="icon-button" type="button" title=${words.showItem} aria-label=${words.showItem} aria-expanded=${open}
      @click=${() => this.#choose(product, open ? 'folded' : 'open')}>${itemIcon}</button>`
  }

  #isOpen(product: Product, { messages, draft, busy }: Omit<ItemOfferState, 'product' | 'words'>): boolean {
    const choice = this.#choices.get(product.sku)
    if (choice) return choice === 'open'
    const isLong = draft.length > LONG_DRAFT || draft.includes('\n')
    return !busy && !isLong && !wasAskedAbout(product, messages)
  }

  #choose({ sku }: Product, choice: 'open' | 'folded') {
    this.#choices.set(sku, choice)
    this.#host.requestUpdate()
  }
}

function wasAskedAbout({ sku }: Product, messages: readonly ChatMessage[]): boolean {
  return messages.some(({ content }) => content?.kind === 'product' && content.product.sku === sku)
}
