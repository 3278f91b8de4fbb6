import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { avatarStyles } from './avatar.ts'
import type { DeskClient } from './desk-client.ts'
import { DeskErrorEvent } from './events.ts'
import { downIcon } from './icons.ts'
import { messageLogStyles } from './message-log.styles.ts'
import { logRow } from './message-row.ts'
import { productCardStyles } from './product-card.ts'
import { StoreController } from './store-controller.ts'
import type { Strings } from './strings.ts'
import { base } from './styles/base.ts'
import { controls } from './styles/controls.ts'
import { type Row, timeline } from './timeline.ts'
import { visitorName } from './words.ts'

const NEAR_PX = 80

/**
 * @summary What was said and done in a conversation; older parts load as one scrolls up.
 * @csspart message - each message; `message-visitor`, `message-agent` or `message-assistant` too
 */
export class DeskMessageLogElement extends LitElement {
  static override styles = [base, controls, avatarStyles, productCardStyles, messageLogStyles]

  /** The desk that the conversation belongs to. */
  @property({ attribute: false }) client: DeskClient | undefined
  /** The words of the present language. */
  @property({ attribute: false }) words: Strings | undefined
  /** Id of the conversation. */
  @property() conversation = ''

  @state() private loading = false
  @state() private missed = false
  @query('.scroller') private scroller!: HTMLElement | null

  readonly #threads = new StoreController(this, () => this.client?.$threads)
  readonly #outgoing = new StoreController(this, () => this.client?.$outgoing)
  readonly #agent = new StoreController(this, () => this.client?.$agent)
  readonly #typing = new StoreController(this, () => (this.conversation ? this.client?.typing(this.conversation) : undefined))
  /** Whether the reader is at the end, and stays there while the log grows. */
  #pinned = true
  #end: Row | undefined
  /** Where the loaded part of the log begins, and the key of its last row. */
  #shown = { firstSeq: 0, last: '' }
  /** The same before the update, and how many pixels the view was from the end. */
  #before = { firstSeq: 0, last: '', fromEnd: 0 }
  /** Where the log was scrolled to: only a reader scrolls up. */
  #top = 0
  #sizes: ResizeObserver | undefined

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#sizes?.disconnect()
    this.#sizes = undefined
  }

  override render() {
    const { words, client } = this
    const thread = this.#threads.value?.get(this.conversation)
    const agent = this.#agent.value
    if (!words || !client || !thread || !agent) return nothing
    const rows = timeline(thread, this.#outgoing.value ?? [], agent)
    this.#end = rows.at(-1)
    this.#shown = { firstSeq: thread.firstSeq, last: this.#end?.key ?? '' }
    const visitor = visitorName(thread.visitor, words)
    const typist = this.#typing.value
    const options = {
      words,
      visitor,
      agent,
      lastOwn: rows.filter((row) => row.kind === 'message' && row.message.from.role === 'agent').at(-1)?.key,
      pictureUrl: client.pictureUrl,
      retry: client.retry,
      discard: client.discard,
    }
    return html`
      <div class="scroller" tabindex="0" role="log" aria-label=${words.view.log} aria-busy=${this.loading} @scroll=${this.#onScroll}>
        <div class="content">
        ${
          thread.firstSeq > 1
            ? html`<p class="earlier"><button class="button" ?disabled=${this.loading} @click=${this.#loadEarlier}>${words.view.earlier}</button></p>`
            : nothing
        }
        ${repeat(
          rows,
          (row) => row.key,
          (row) => logRow(row, options),
        )}
        <p class="typing" ?hidden=${!typist}>${typist ? words.view.typing(typist.role === 'visitor' ? visitor : (typist.name ?? typist.id)) : ''}</p>
        </div>
      </div>
      <button class="button newest" ?hidden=${!this.missed} @click=${() => this.#toEnd()}>${downIcon}${words.view.newMessages}</button>
    `
  }

  /** The log takes the focus, so that arrow keys scroll it. */
  override focus() {
    this.scroller?.focus()
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('conversation')) {
      this.missed = false
      this.#pinned = true
    }
    const { scroller } = this
    this.#before = { ...this.#shown, fromEnd: scroller ? scroller.scrollHeight - scroller.scrollTop : 0 }
  }

  protected override updated() {
    const { scroller } = this
    if (!scroller) return
    this.#watchSizes(scroller)
    const end = this.#end
    const grew = this.#shown.last !== this.#before.last
    if (grew && end?.kind === 'message' && end.message.from.id === this.#agent.value?.id) this.#pinned = true
    if (this.#pinned) return this.#toEnd()
    // What came in front must not push away what is being read.
    if (this.#shown.firstSeq !== this.#before.firstSeq) scroller.scrollTop = scroller.scrollHeight - this.#before.fromEnd
    else if (grew) this.missed = true
  }

  /** Pictures get their size late, and the window changes: who was at the end stays there. */
  #watchSizes(scroller: HTMLElement) {
    if (this.#sizes) return
    this.#sizes = new ResizeObserver(() => this.#pinned && this.#toEnd())
    this.#sizes.observe(scroller)
    if (scroller.firstElementChild) this.#sizes.observe(scroller.firstElementChild)
  }

  #toEnd() {
    this.#pinned = true
    this.missed = false
    const { scroller } = this
    if (!scroller) return
    scroller.scrollTop = scroller.scrollHeight
    this.#top = scroller.scrollTop
  }

  #onScroll() {
    const { scroller } = this
    if (!scroller) return
    const isNearEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX
    if (isNearEnd) this.missed = false
    if (isNearEnd || scroller.scrollTop < this.#top) this.#pinned = isNearEnd
    this.#top = scroller.scrollTop
    if (scroller.scrollTop < NEAR_PX && scroller.scrollHeight > scroller.clientHeight) void this.#loadEarlier()
  }

  async #loadEarlier() {
    const thread = this.#threads.value?.get(this.conversation)
    if (this.loading || !thread || thread.firstSeq <= 1) return
    this.loading = true
    try {
      await this.client?.loadEarlier(this.conversation)
    } catch (error) {
      this.dispatchEvent(new DeskErrorEvent(error))
    } finally {
      this.loading = false
    }
  }
}
