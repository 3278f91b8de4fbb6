import { isShopBellError } from '@shopbell/core'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { conversationViewStyles } from './conversation-view.styles.ts'
import type { DeskClient } from './desk-client.ts'
import { DeskErrorEvent, type DeskHandOverEvent } from './events.ts'
import type { DeskHandOverMenuElement } from './hand-over-menu.ts'
import { backIcon, detailsIcon } from './icons.ts'
import type { DeskMessageLogElement } from './message-log.ts'
import type { DeskReplyBoxElement } from './reply-box.ts'
import { formatRoute } from './route.ts'
import { StoreController } from './store-controller.ts'
import type { Strings } from './strings.ts'
import { base } from './styles/base.ts'
import { controls } from './styles/controls.ts'
import type { Thread } from './thread.ts'
import { visitorName } from './words.ts'

/**
 * @summary One conversation: who has it, what was said, and the reply.
 * @fires desk-error - something that the agent asked for failed
 */
export class DeskConversationViewElement extends LitElement {
  static override styles = [base, controls, conversationViewStyles]

  /** The desk that the conversation belongs to. */
  @property({ attribute: false }) client: DeskClient | undefined
  /** The words of the present language. */
  @property({ attribute: false }) words: Strings | undefined
  /** Id of the conversation; empty for none. */
  @property() conversation = ''

  @state() private missing = false
  @state() private askRating = true
  @query('h2') private heading!: HTMLElement | null
  @query('.close') private closer!: HTMLButtonElement | null
  @query('desk-message-log') private log!: DeskMessageLogElement | null
  @query('desk-reply-box') private box!: DeskReplyBoxElement | null
  @query('desk-hand-over-menu') private menu!: DeskHandOverMenuElement | null

  readonly #threads = new StoreController(this, () => this.client?.$threads)
  readonly #facts = new StoreController(this, () => this.client?.$facts)
  readonly #agent = new StoreController(this, () => this.client?.$agent)
  readonly #connection = new StoreController(this, () => this.client?.$connection)
  readonly #loaded = new StoreController(this, () => this.client?.$loaded)
  #visible: AbortController | undefined
  #opened = ''

  override connectedCallback() {
    super.connectedCallback()
    this.#visible = new AbortController()
    document.addEventListener('visibilitychange', () => this.#markRead(), { signal: this.#visible.signal })
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#visible?.abort()
    this.#opened = ''
  }

  override render() {
    const { words, client, conversation } = this
    if (!words) return nothing
    if (!conversation) return emptyState(words.view.none, words.view.noneHint)
    const thread = this.#thread
    if (!thread) return emptyState(this.missing ? words.view.missing : words.view.loading, '')
    return html`
      ${this.#header(thread, words)}
      <desk-message-log .client=${client} .words=${words} .conversation=${conversation}></desk-message-log>
      ${
        // Nobody would ever read it.
        thread.head.erased
          ? nothing
          : html`<desk-reply-box
              .client=${client}
              .words=${words}
              .conversation=${conversation}
              @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.log?.focus()}
            ></desk-reply-box>`
      }
    `
  }

  /** Puts the cursor into the reply. */
  reply() {
    this.box?.focus()
  }

  /** Puts the focus on the name of the visitor, where touch screens need no keyboard. */
  override focus() {
    this.heading?.focus()
  }

  /** Gives the conversation to this agent. */
  take() {
    const id = this.#agent.value?.id
    if (id !== undefined && this.#canTake) this.#do((client, conversation) => client.assign(conversation, id))
  }

  /** Opens the menu of agents. */
  handOver() {
    void this.menu?.show()
  }

  /** Gives the conversation back to the queue; a colleague's too, which is the way to take it over. */
  putBack() {
    if (this.#canPutBack) this.#do((client, conversation) => client.assign(conversation, null))
  }

  /** Puts the focus on the button that closes: a single key is too little for what the visitor sees. */
  focusClose() {
    this.closer?.focus()
  }

  /** Closes the conversation, with the rating asked for as the box says. */
  closeConversation() {
    if (this.#thread?.head.status === 'closed') return
    this.#do((client, conversation) => client.close(conversation, this.askRating))
    // The button goes away with it.
    this.log?.focus()
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('conversation')) this.askRating = true
  }

  protected override updated() {
    const { client, conversation } = this
    // What could not be loaded without a connection is asked for again with the next one.
    if (this.#connection.value !== 'online') this.#opened = ''
    // A conversation outside the list is looked for only when the list is known.
    if (client && conversation && conversation !== this.#opened && this.#loaded.value && this.#connection.value === 'online') {
      this.#opened = conversation
      this.missing = false
      const site = this.#facts.value?.ratings.list.find((rating) => rating.conversation === conversation)?.site
      client.open(conversation, site).catch((error) => this.#openFailed(conversation, error))
    }
    this.#markRead()
  }

  get #thread(): Thread | undefined {
    return this.#threads.value?.get(this.conversation)
  }

  get #isMine(): boolean {
    const { assignee, status } = this.#thread?.head ?? {}
    return status !== 'closed' && assignee != null && assignee.id === this.#agent.value?.id
  }

  get #canPutBack(): boolean {
    const { assignee, status } = this.#thread?.head ?? {}
    return status === 'active' && assignee != null
  }

  get #canTake(): boolean {
    const { assignee, status } = this.#thread?.head ?? {}
    return status !== undefined && status !== 'closed' && assignee == null
  }

  #header({ head, visitor }: Thread, words: Strings): TemplateResult {
    const { view } = words
    const { assignee } = head
    const who =
      head.status === 'closed' ? words.list.status.closed : !assignee ? view.nobody : this.#isMine ? view.mine : view.theirs(assignee.name)
    const open = head.status !== 'closed'
    const others = this.#facts.value?.agents.filter((agent) => agent.id !== this.#agent.value?.id && agent.id !== assignee?.id) ?? []
    return html`<header>
      <a class="button icon back" href=${formatRoute({ page: 'list' })} aria-label=${words.app.back}>${backIcon}</a>
      <div class="title">
        <h2 tabindex="-1" dir="auto">${visitorName(visitor, words)}</h2>
        <p class="who">${who}</p>
      </div>
      <a
        class="button icon to-details"
        href=${formatRoute({ page: 'details', conversation: head.id })}
        aria-label=${view.details}
        title=${view.details}
        >${detailsIcon}</a
      >
      <div class="actions" role="group" aria-label=${view.actions} ?hidden=${!open}>
        ${this.#canTake ? html`<button class="button primary" @click=${() => this.take()}>${view.take}</button>` : nothing}
        <desk-hand-over-menu .agents=${others} .words=${words} @desk-hand-over=${this.#onHandOver}></desk-hand-over-menu>
        ${this.#canPutBack ? html`<button class="button" @click=${() => this.putBack()}>${view.putBack}</button>` : nothing}
        <span class="closing">
          <label class="check">
            <input type="checkbox" .checked=${this.askRating} @change=${(event: Event) => (this.askRating = (event.target as HTMLInputElement).checked)} />
            ${view.askRating}
          </label>
          <button class="button close" @click=${() => this.closeConversation()}>${view.close}</button>
        </span>
      </div>
    </header>`
  }

  #onHandOver(event: DeskHandOverEvent) {
    event.stopPropagation()
    this.#do((client, conversation) => client.assign(conversation, event.agent))
  }

  #do(action: (client: DeskClient, conversation: string) => Promise<void>) {
    if (!this.client || !this.conversation) return
    action(this.client, this.conversation).catch((error) => this.dispatchEvent(new DeskErrorEvent(error)))
  }

  #openFailed(conversation: string, error: unknown) {
    if (this.#opened !== conversation) return
    if (isShopBellError(error) && error.code === 'refused') this.missing = true
    else this.dispatchEvent(new DeskErrorEvent(error))
  }

  /** What a colleague answers stays unread for them. */
  #markRead() {
    const assignee = this.#thread?.head.assignee
    if (document.visibilityState !== 'visible' || (assignee && assignee.id !== this.#agent.value?.id)) return
    this.client?.markRead(this.conversation).catch(() => undefined)
  }
}

function emptyState(title: string, hint: string): TemplateResult {
  return html`<div class="empty">
    <h2>${title}</h2>
    <p>${hint}</p>
  </div>`
}
