import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import type { DeskClient } from './desk-client.ts'
import { detailsPaneStyles } from './details-pane.styles.ts'
import { productCard, productCardStyles } from './product-card.ts'
import { StoreController } from './store-controller.ts'
import type { Strings } from './strings.ts'
import { base } from './styles/base.ts'
import type { Thread } from './thread.ts'
import { isWebAddress } from './web-address.ts'
import { languageName, momentWords, visitorName } from './words.ts'

/**
 * @summary Who the visitor is, and where in the shop.
 */
export class DeskDetailsPaneElement extends LitElement {
  static override styles = [base, productCardStyles, detailsPaneStyles]

  /** The desk that the conversation belongs to. */
  @property({ attribute: false }) client: DeskClient | undefined
  /** The words of the present language. */
  @property({ attribute: false }) words: Strings | undefined
  /** Id of the conversation; empty for none. */
  @property() conversation = ''

  readonly #threads = new StoreController(this, () => this.client?.$threads)

  override render() {
    const { words } = this
    if (!words) return nothing
    const thread = this.#threads.value?.get(this.conversation)
    return html`
      <h2>${words.details.label}</h2>
      ${thread ? this.#facts(thread, words) : html`<p class="muted">${words.details.none}</p>`}
    `
  }

  #facts({ visitor, head, site }: Thread, words: Strings): TemplateResult {
    const { details } = words
    const { context } = head
    return html`<dl>
      ${fact(details.visitor, html`<span dir="auto">${visitorName(visitor, words)}</span>`)}
      ${fact(details.account, visitor.signedIn ? details.signedIn : details.anonymous)}
      ${fact(details.email, visitor.email && html`<a href="mailto:${encodeURIComponent(visitor.email).replace('%40', '@')}">${visitor.email}</a>`)}
      ${fact(details.page, context?.url && pageLink(context.url, context.title))}
      ${fact(details.product, context?.product && productCard(context.product))}
      ${fact(details.language, context?.locale && languageName(context.locale, words))}
      ${fact(details.audience, context?.audience && (context.audience === 'new' ? details.newcomer : details.customer))}
      ${fact(details.started, head.startedAt > 0 && momentWords(head.startedAt, words))}
      ${fact(details.answeredBy, answeredBy(head, details))}
      ${fact(details.rating, ratingWords(head, words))}
      ${fact(details.site, site)}
    </dl>`
  }
}

function fact(term: string, value: TemplateResult | string | false | undefined) {
  return value ? html`<div><dt>${term}</dt><dd>${value}</dd></div>` : nothing
}

function pageLink(url: string, title: string | undefined): TemplateResult | string {
  if (!isWebAddress(url)) return url
  return html`<a href=${url} target="_blank" rel="noopener noreferrer" dir="auto">${title || url}</a>`
}

/** Whoever closes a conversation lets go of it: who answered then stands in the log. */
function answeredBy({ assignee, status }: Thread['head'], { nobody }: Strings['details']): TemplateResult | string | undefined {
  if (assignee) return html`<span dir="auto">${assignee.name}</span>`
  return status === 'closed' ? undefined : nobody
}

function ratingWords({ rating, askRating }: Thread['head'], { ratings, details }: Strings): string {
  if (!rating) return askRating ? details.asked : details.notRated
  return `${ratings.words[rating.score - 1]} · ${ratings.outOf(rating.score)}`
}
