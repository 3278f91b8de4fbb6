import type { DeskRating } from '@shopbell/core/protocol'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import type { DeskClient } from './desk-client.ts'
import { ratingsPaneStyles } from './ratings-pane.styles.ts'
import { formatRoute } from './route.ts'
import { StoreController } from './store-controller.ts'
import type { Strings } from './strings.ts'
import { base } from './styles/base.ts'
import { clockTime, visitorName } from './words.ts'

/**
 * @summary Today's ratings: the average, and what visitors said.
 */
export class DeskRatingsPaneElement extends LitElement {
  static override styles = [base, ratingsPaneStyles]

  /** The desk whose ratings are shown. */
  @property({ attribute: false }) client: DeskClient | undefined
  /** The words of the present language. */
  @property({ attribute: false }) words: Strings | undefined

  readonly #facts = new StoreController(this, () => this.client?.$facts)
  readonly #threads = new StoreController(this, () => this.client?.$threads)

  override render() {
    const { words } = this
    if (!words) return nothing
    const { average, count, list } = this.#facts.value?.ratings ?? { average: null, count: 0, list: [] }
    return html`
      <h2>${words.ratings.label}</h2>
      ${
        average === null
          ? html`<p class="muted">${words.ratings.none}</p>`
          : html`<p class="summary">
                <span class="visually-hidden">${words.ratings.average}</span>
                <b>${average.toLocaleString(words.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}</b>
                <span class="muted">/ 5 · ${words.ratings.count(count)}</span>
              </p>
              <ul>
                ${list.map((rating) => this.#rating(rating, words))}
              </ul>`
      }
    `
  }

  #rating({ score, reasons, comment, solved, at, conversation }: DeskRating, words: Strings): TemplateResult {
    const { ratings } = words
    const visitor = this.#threads.value?.get(conversation)?.visitor
    return html`<li>
      <p class="line">
        <span class="score score-${score}" aria-hidden="true">${score}</span>
        <b>${ratings.words[score - 1]}</b>
        <span class="visually-hidden">${ratings.outOf(score)}</span>
        <time class="muted">${clockTime(at, words)}</time>
      </p>
      ${comment ? html`<p class="comment" dir="auto">${comment}</p>` : nothing}
      ${reasons.length > 0 || solved !== null ? html`<p class="reasons">${this.#tags(reasons, solved, words)}</p>` : nothing}
      <a href=${formatRoute({ page: 'conversation', conversation })} dir="auto">${visitor ? ratings.openWith(visitorName(visitor, words)) : ratings.open}</a>
    </li>`
  }

  #tags(reasons: DeskRating['reasons'], solved: boolean | null, { ratings }: Strings) {
    const outcome = solved === null ? [] : [solved ? ratings.solved : ratings.unsolved]
    return [...outcome, ...reasons.map((reason) => ratings.reasons[reason])].map((tag) => html`<span class="tag">${tag}</span> `)
  }
}
