import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, query, queryAll } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { ClockController } from './clock-controller.ts'
import { conversationListStyles } from './conversation-list.styles.ts'
import type { DeskClient } from './desk-client.ts'
import { DeskOpenEvent } from './events.ts'
import { StoreController } from './store-controller.ts'
import type { Strings } from './strings.ts'
import { base } from './styles/base.ts'
import { controls } from './styles/controls.ts'
import type { Thread } from './thread.ts'
import { FILTERS, type Filter, listThreads } from './thread-order.ts'
import { durationWords, languageName, momentWords, visitorName } from './words.ts'

/** Who waits longer than this is marked. */
const LONG_MS = 5 * 60_000

/**
 * @summary The conversations of the desk: who waits longest is on top.
 * @fires desk-open - a conversation was chosen
 */
export class DeskConversationListElement extends LitElement {
  static override styles = [base, controls, conversationListStyles]

  /** The desk whose conversations are listed. */
  @property({ attribute: false }) client: DeskClient | undefined
  /** The words of the present language. */
  @property({ attribute: false }) words: Strings | undefined
  /** Id of the conversation that is open. */
  @property() selected = ''
  /** Which conversations are shown. */
  @property() filter: Filter = 'open'

  @query('ul button[tabindex="0"]') private entry!: HTMLButtonElement | null
  @queryAll('ul button') private entries!: NodeListOf<HTMLButtonElement>

  readonly #threads = new StoreController(this, () => this.client?.$threads)
  readonly #loaded = new StoreController(this, () => this.client?.$loaded)
  readonly #agent = new StoreController(this, () => this.client?.$agent)
  #focused = ''

  constructor() {
    super()
    new ClockController(this)
  }

  override render() {
    const { words } = this
    if (!words) return nothing
    const threads = this.#list(this.filter)
    const stop =
      threads.find(({ head }) => head.id === this.#focused) ?? threads.find(({ head }) => head.id === this.selected) ?? threads[0]
    return html`
      <h2 class="visually-hidden">${words.list.label}</h2>
      <div class="filters" role="group" aria-label=${words.list.filters}>${FILTERS.map((filter) => this.#filterButton(filter, words))}</div>
      <ul aria-label=${words.list.label} @keydown=${this.#onKey} @focusin=${this.#onFocus}>
        ${repeat(
          threads,
          ({ head }) => head.id,
          (thread) => html`<li>${this.#entry(thread, thread === stop, words)}</li>`,
        )}
        ${threads.length > 0 ? nothing : html`<li class="empty">${this.#loaded.value ? words.list.empty[this.filter] : words.list.loading}</li>`}
      </ul>
    `
  }

  override focus() {
    this.entry?.focus()
  }

  /** Moves the focus to the next conversation or the one before; from elsewhere on the page, beside the one that is open. */
  step(by: 1 | -1) {
    const entries = [...this.entries]
    const inside = this.shadowRoot?.activeElement
    const at = entries.findIndex((entry) => (inside ? entry === inside : entry.dataset['id'] === this.selected))
    entries[at < 0 ? 0 : Math.max(0, Math.min(at + by, entries.length - 1))]?.focus()
  }

  #list(filter: Filter): Thread[] {
    return listThreads(this.#threads.value?.values() ?? [], filter, this.#agent.value?.id ?? '')
  }

  #filterButton(filter: Filter, words: Strings): TemplateResult {
    const count = this.#list(filter).length
    return html`<button class="filter" aria-pressed=${this.filter === filter} @click=${() => (this.filter = filter)}>
      ${words.list.filter[filter]} <span class="count">${count}</span>
    </button>`
  }

  #entry({ head, visitor }: Thread, stop: boolean, words: Strings): TemplateResult {
    const { list } = words
    const waited = head.waitingSince === null ? -1 : Date.now() - head.waitingSince
    const mine = head.assignee?.id === this.#agent.value?.id
    const last = head.lastMessage
    const preview = last ? (last.preview === '🖼' ? list.picture : last.preview) : list.noMessage
    // Only an assistant that had nothing to offer says nothing.
    const said = preview || words.message.suggestedNone
    return html`<button
      class="entry ${head.status}"
      data-id=${head.id}
      tabindex=${stop ? 0 : -1}
      aria-current=${head.id === this.selected ? 'true' : nothing}
      @click=${() => this.dispatchEvent(new DeskOpenEvent(head.id))}
    >
      <span class="line">
        <span class="name" dir="auto">${visitorName(visitor, words)}</span>
        ${last ? html`<time class="at">${momentWords(last.at, words)}</time>` : nothing}
      </span>
      <span class="line">
        <span class="preview" dir="auto">${said}</span>
        ${
          head.unread.agent > 0
            ? html`<span class="unread"><span aria-hidden="true">${head.unread.agent}</span><span class="visually-hidden">${list.unread(head.unread.agent)}</span></span>`
            : nothing
        }
      </span>
      <span class="line facts">
        ${head.status === 'waiting' && waited >= 0 ? nothing : html`<span class="tag">${list.status[head.status]}</span>`}
        ${waited < 0 ? nothing : html`<span class="tag waits ${waited > LONG_MS ? 'long' : ''}">${list.waiting(durationWords(waited, words))}</span>`}
        ${head.assignee ? html`<span class="who">${mine ? list.you : head.assignee.name}</span>` : nothing}
        ${head.context?.locale ? html`<span class="who">${languageName(head.context.locale, words)}</span>` : nothing}
      </span>
    </button>`
  }

  #onFocus(event: FocusEvent) {
    this.#focused = (event.target as HTMLElement).dataset['id'] ?? ''
    this.requestUpdate()
  }

  #onKey(event: KeyboardEvent) {
    const goals: Record<string, () => void> = {
      ArrowDown: () => this.step(1),
      ArrowUp: () => this.step(-1),
      Home: () => this.entries[0]?.focus(),
      End: () => [...this.entries].at(-1)?.focus(),
    }
    const go = goals[event.key]
    if (!go) return
    event.preventDefault()
    go()
  }
}
