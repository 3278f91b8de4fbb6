import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { ringBell } from './bell-sound.ts'
import type { DeskConversationListElement } from './conversation-list.ts'
import type { DeskConversationViewElement } from './conversation-view.ts'
import { deskAppStyles } from './desk-app.styles.ts'
import type { DeskClient } from './desk-client.ts'
import type { DeskErrorEvent, DeskOpenEvent } from './events.ts'
import { backIcon } from './icons.ts'
import { formatRoute, type Route } from './route.ts'
import { RouteController } from './route-controller.ts'
import type { Settings } from './settings.ts'
import { type ShortcutAction, shortcutOf } from './shortcuts.ts'
import type { DeskShortcutsDialogElement } from './shortcuts-dialog.ts'
import { StoreController } from './store-controller.ts'
import { type Strings, stringsFor } from './strings.ts'
import { base } from './styles/base.ts'
import { controls } from './styles/controls.ts'
import { countWaiting } from './thread-order.ts'
import { problemWords } from './words.ts'

/**
 * @summary The whole desk: sign-in, then list, conversation and details beside each other, or one at a time on a narrow screen.
 */
export class DeskAppElement extends LitElement {
  static override styles = [base, controls, deskAppStyles]

  /** The desk that is shown. */
  @property({ attribute: false }) client: DeskClient | undefined
  /** What the agent chose for this browser. */
  @property({ attribute: false }) settings: Settings | undefined

  @state() private problem = ''
  @query('desk-conversation-list') private list!: DeskConversationListElement | null
  @query('desk-conversation-view') private view!: DeskConversationViewElement | null
  @query('h1') private heading!: HTMLElement | null
  @query('desk-shortcuts-dialog') private dialog!: DeskShortcutsDialogElement | null

  readonly #route = new RouteController(this)
  readonly #agent = new StoreController(this, () => this.client?.$agent)
  readonly #threads = new StoreController(this, () => this.client?.$threads)
  readonly #connection = new StoreController(this, () => this.client?.$connection)
  readonly #locale = new StoreController(this, () => this.settings?.$locale)
  #connected: AbortController | undefined
  #stopSound = () => {}
  #shown = ''
  #wasSignedIn = false
  #signsIn = false

  override connectedCallback() {
    super.connectedCallback()
    this.#connected = new AbortController()
    const { signal } = this.#connected
    window.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    window.addEventListener('online', () => this.client?.wake(), { signal })
    window.addEventListener('beforeunload', (event) => this.client?.$outgoing.get().length && event.preventDefault(), { signal })
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#connected?.abort()
    this.#stopSound()
  }

  override render() {
    const { client, settings } = this
    const agent = this.#agent.value
    if (!client || !settings) return nothing
    const words = stringsFor(this.#locale.value ?? 'en')
    if (agent === undefined) return html`<p class="connecting" role="status">${words.app.connecting}</p>`
    if (agent === null) {
      return html`<main class="sign-in">
        <desk-sign-in .client=${client} .words=${words} ?again=${this.#wasSignedIn}></desk-sign-in>
      </main>`
    }
    const { route } = this.#route
    return html`
      <header class="at-${route.page}">
        <desk-bar
          .agent=${agent}
          .settings=${settings}
          .words=${words}
          .page=${route.page}
          .waiting=${this.#waiting}
          @desk-help=${() => this.dialog?.show()}
          @desk-sign-out=${this.#signOut}
        ></desk-bar>
        <p class="line offline" role="status" ?hidden=${this.#connection.value !== 'offline'}>
          ${this.#connection.value === 'offline' ? words.app.offline : ''}
        </p>
        <p class="line problem" role="alert" ?hidden=${!this.problem}>
          <span>${this.problem}</span>
          <button class="button" @click=${() => (this.problem = '')}>${words.app.dismiss}</button>
        </p>
      </header>
      ${this.#panes(route, words, client)}
      <desk-shortcuts-dialog .settings=${settings} .words=${words}></desk-shortcuts-dialog>
    `
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has('client')) this.#listen()
    const words = stringsFor(this.#locale.value ?? 'en')
    document.documentElement.lang = words.locale
    document.title = this.#agent.value && this.#waiting > 0 ? words.app.titleWaiting(this.#waiting) : words.app.title
    if (this.#agent.value) this.#wasSignedIn = true
    this.#comeIn()
    this.#followRoute()
  }

  get #waiting(): number {
    return countWaiting(this.#threads.value?.values() ?? [], this.#agent.value?.id ?? '')
  }

  get #conversation(): string {
    const { route } = this.#route
    return 'conversation' in route ? route.conversation : ''
  }

  #panes(route: Route, words: Strings, client: DeskClient): TemplateResult {
    const conversation = this.#conversation
    return html`<main class="at-${route.page}" @desk-open=${this.#onOpen} @desk-error=${this.#onError}>
      <h1 class="visually-hidden" tabindex="-1">${words.app.title}</h1>
      <section class="list" aria-label=${words.app.conversations}>
        <desk-conversation-list .client=${client} .words=${words} .selected=${conversation}></desk-conversation-list>
      </section>
      ${
        route.page === 'searches'
          ? html`<section class="page" aria-label=${words.searches.label}>
              <desk-searches-page .client=${client} .words=${words}></desk-searches-page>
            </section>`
          : html`<section class="view" aria-label=${words.view.actions}>
                <desk-conversation-view .client=${client} .words=${words} .conversation=${conversation}></desk-conversation-view>
              </section>
              <aside aria-label=${words.details.label}>
                ${conversation ? html`<a class="button back" href=${formatRoute({ page: 'conversation', conversation })}>${backIcon}${words.app.backToConversation}</a>` : nothing}
                <desk-details-pane .client=${client} .words=${words} .conversation=${conversation}></desk-details-pane>
                <desk-ratings-pane .client=${client} .words=${words}></desk-ratings-pane>
              </aside>`
      }
    </main>`
  }

  #listen() {
    this.#stopSound()
    this.#stopSound =
      this.client?.onVisitorMessage(() => {
        if (this.settings?.$sound.get()) ringBell()
      }) ?? (() => {})
  }

  /** The form that had the focus is gone; without a conversation one begins at the top. */
  #comeIn() {
    const signsIn = this.#agent.value === null
    if (this.#signsIn && this.#agent.value && !this.#conversation) this.heading?.focus()
    this.#signsIn = signsIn
  }

  /** Coming to another conversation puts the focus where one goes on. */
  async #followRoute() {
    const conversation = this.#route.route.page === 'conversation' ? this.#conversation : ''
    if (conversation === this.#shown || !this.view) return
    this.#shown = conversation
    if (!conversation) return
    await this.view.updateComplete
    if (matchMedia('(width < 760px), (pointer: coarse)').matches) this.view.focus()
    else this.view.reply()
  }

  #onOpen(event: DeskOpenEvent) {
    // The same conversation again: the agent wants to write.
    if (event.conversation === this.#conversation && this.#route.route.page === 'conversation') this.view?.reply()
    else this.#route.go({ page: 'conversation', conversation: event.conversation })
  }

  #onError(event: DeskErrorEvent) {
    this.problem = problemWords(event.error, stringsFor(this.#locale.value ?? 'en'))
  }

  async #signOut() {
    try {
      await this.client?.signOut()
      this.#wasSignedIn = false
      this.#route.go({ page: 'list' })
    } catch (error) {
      this.problem = problemWords(error, stringsFor(this.#locale.value ?? 'en'))
    }
  }

  #onKey(event: KeyboardEvent) {
    if (!this.#agent.value || this.dialog?.open || !this.settings?.$shortcuts.get()) return
    const action = shortcutOf(event)
    if (!action) return
    event.preventDefault()
    this.#actions[action]()
  }

  readonly #actions: Record<ShortcutAction, () => void> = {
    next: () => this.list?.step(1),
    previous: () => this.list?.step(-1),
    list: () => this.list?.focus(),
    reply: () => this.view?.reply(),
    take: () => this.view?.take(),
    handOver: () => this.view?.handOver(),
    putBack: () => this.view?.putBack(),
    close: () => this.view?.focusClose(),
    help: () => this.dialog?.show(),
  }
}
