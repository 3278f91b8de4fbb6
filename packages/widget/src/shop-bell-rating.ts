import { type Chat, type ConversationHead, type HeadlessClient, toShopBellError } from '@shopbell/core'
import { html, LitElement, type PropertyDeclarations } from 'lit'
import { ShopBellErrorEvent, ShopBellRateEvent } from './events.ts'
import { keepTyping } from './keep-typing.ts'
import { LocaleController } from './locale-controller.ts'
import { PageSchemeController } from './page-scheme-controller.ts'
import { EMPTY_DRAFT, type RatingDraft, valuesOf } from './rating/draft.ts'
import { renderForm } from './rating/form-view.ts'
import { changeableUntil, type GivenRating, renderGiven } from './rating/given-view.ts'
import type { Sending } from './rating/scene.ts'
import { ratingStyles } from './shop-bell-rating.styles.ts'
import { StoreController } from './store-controller.ts'
import type { Words } from './strings.ts'
import { tokens } from './tokens.ts'
import { WhenVisibleController } from './when-visible-controller.ts'

/**
 * @summary The visitor's rating of the present chat: to give, to change for a day, to see.
 *
 * @csspart star - each of the five steps
 * @csspart reason - a reason to tick
 * @csspart solved - an answer to "Was it solved?"
 * @csspart comment - the textarea
 * @csspart submit - sends the rating
 * @csspart cancel - leaves the rating as it was
 * @csspart change - opens a given rating again
 *
 * @fires shop-bell-rate - the visitor rated, or changed the rating, and the server has it
 * @fires shop-bell-error - a rating did not get through
 */
export class ShopBellRatingElement extends LitElement {
  /** Its looks, and the tokens that all elements share. */
  static override styles = [tokens, ratingStyles]

  /** How its properties come from attributes. */
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    words: { attribute: false },
    disabled: { type: Boolean },
    readonly: { type: Boolean },
    draft: { state: true },
    sending: { state: true },
    scoreMissing: { state: true },
    changing: { state: true },
    thank: { state: true },
    locked: { state: true },
    resuming: { state: true },
  }

  /** Whose chat is rated. */
  client: HeadlessClient | undefined

  /** Words of the page's own, in place of those that the element has; what is not given stays. */
  words: Words | undefined

  /** Shows the form, but takes no input. */
  disabled = false

  /** Shows the rating, but lets nobody give or change it. */
  readonly = false

  private draft: RatingDraft = EMPTY_DRAFT
  private sending: Sending = 'no'
  private scoreMissing = false
  private changing = false
  private thank = false
  private locked = false
  private resuming = false

  readonly #locale = new LocaleController(this)
  readonly #visible = new WhenVisibleController(this)
  readonly #chat = new StoreController<Chat>(this, () => this.client?.$chat)
  readonly #head = new StoreController<ConversationHead>(this, () => this.client?.$chat.get().$head)
  #shown: { chat: Chat | undefined; rating: GivenRating | null } = { chat: undefined, rating: null }
  #resumed: Chat | undefined

  constructor() {
    super()
    new PageSchemeController(this)
    keepTyping(this)
  }

  /** Focuses the five steps, or the heading of the rating that is shown. */
  override focus(options?: FocusOptions) {
    const target = 'input:checked, input, h2, p[tabindex]'
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(target)?.focus(options))
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const words = this.#locale.prepare()
    if (!words) super.scheduleUpdate()
    return words?.then(() => super.scheduleUpdate())
  }

  override willUpdate() {
    const chat = this.client?.$chat.get()
    const rating = chat?.$head.get().rating ?? null
    const before = this.#shown
    this.#shown = { chat, rating }
    // Another visitor, or a conversation that went on after it was rated: nothing of what was typed belongs to it.
    if (chat !== before.chat || (before.rating && !rating)) this.#startAnew()
    // It got through after all: only the answer was lost.
    else if (rating !== before.rating && this.sending === 'failed') this.#finish()
  }

  override updated() {
    void this.#resumeOnce()
  }

  override render() {
    const strings = this.#locale.strings.rating
    const head = this.#head.value
    if (this.resuming) return html`<div aria-busy="true"></div>`
    if (!head || head.seq === 0) return html`<p class="quiet" tabindex="-1">${strings.nothing}</p>`
    if (head.rating && !this.changing && this.sending === 'no') return this.#renderGiven(head.rating)
    if (this.readonly) return html`<p class="quiet" tabindex="-1">${strings.unrated}</p>`
    return renderForm({
      strings,
      draft: this.draft,
      sending: this.sending,
      disabled: this.disabled,
      scoreMissing: this.scoreMissing,
      changing: this.changing,
      change: (part) => this.#change(part),
      submit: () => void this.#submit(),
      cancel: () => this.#finish(),
    })
  }

  #renderGiven(rating: GivenRating) {
    const changeable = !this.readonly && !this.disabled && !this.locked && Date.now() < changeableUntil(rating)
    return renderGiven(rating, {
      strings: this.#locale.strings.rating,
      locale: this.#locale.locale,
      thank: this.thank,
      locked: this.locked,
      change: changeable ? () => this.#startChanging(rating) : undefined,
    })
  }

  #change(part: Partial<RatingDraft>) {
    // What is on its way is not changed any more; drawing anew takes the tick back.
    if (this.sending === 'sending') return this.requestUpdate()
    this.draft = { ...this.draft, ...part }
    this.scoreMissing = this.scoreMissing && this.draft.score === undefined
  }

  #startChanging({ score, reasons, comment, solved }: GivenRating) {
    this.draft = { score, reasons, comment, solved }
    this.changing = true
    this.focus()
  }

  #startAnew() {
    this.#finish()
    this.draft = EMPTY_DRAFT
    this.scoreMissing = false
    this.thank = false
    this.locked = false
  }

  #finish() {
    this.sending = 'no'
    this.changing = false
  }

  async #submit() {
    const chat = this.#chat.value
    const { score } = this.draft
    if (!chat || this.disabled || this.readonly || this.sending === 'sending') return
    this.scoreMissing = score === undefined
    if (score === undefined) return this.focus()
    const values = valuesOf({ ...this.draft, score })
    this.sending = 'sending'
    try {
      await chat.rate(values)
    } catch (caught) {
      const error = toShopBellError(caught)
      if (chat === this.#chat.value) this.#fail(error.problem?.code === 'rating-locked')
      this.dispatchEvent(new ShopBellErrorEvent(error))
      return
    }
    if (chat === this.#chat.value) {
      this.#finish()
      this.thank = true
      this.focus()
    }
    this.dispatchEvent(new ShopBellRateEvent(values))
  }

  #fail(locked: boolean) {
    if (locked) this.#finish()
    else this.sending = 'failed'
    this.locked = locked
  }

  async #resumeOnce() {
    const chat = this.#chat.value
    if (!this.client?.hasServer || !chat || chat === this.#resumed || !this.#visible.seen) return
    this.#resumed = chat
    if (chat.$head.get().seq > 0) return
    this.resuming = true
    // Out of reach, there is nothing to rate yet; the feed brings the conversation when it comes back.
    await chat.resume().catch(() => {})
    if (chat === this.#resumed) this.resuming = false
  }
}
