import type { AgentFace } from '@shopbell/core/protocol'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, query } from 'lit/decorators.js'
import { avatar, avatarStyles } from './avatar.ts'
import { deskBarStyles } from './desk-bar.styles.ts'
import { DeskHelpEvent, DeskSignOutEvent } from './events.ts'
import { bellIcon, keyboardIcon, settingsIcon } from './icons.ts'
import { formatRoute, type Route } from './route.ts'
import type { DeskLocale, Settings } from './settings.ts'
import { StoreController } from './store-controller.ts'
import type { Strings } from './strings.ts'
import { base } from './styles/base.ts'
import { controls } from './styles/controls.ts'

const LANGUAGES: readonly { tag: DeskLocale; name: string }[] = [
  { tag: 'zh-CN', name: '中文' },
  { tag: 'en', name: 'English' },
]

/**
 * @summary The bar above the desk: where one is, who one is, and what can be set.
 * @fires desk-help - the shortcuts are wanted
 * @fires desk-sign-out - the agent wants to leave
 */
export class DeskBarElement extends LitElement {
  static override styles = [base, controls, avatarStyles, deskBarStyles]

  /** Who is signed in. */
  @property({ attribute: false }) agent: AgentFace | undefined
  /** What the agent chose for this browser. */
  @property({ attribute: false }) settings: Settings | undefined
  /** The words of the present language. */
  @property({ attribute: false }) words: Strings | undefined
  /** The page that is shown. */
  @property() page: Route['page'] = 'list'
  /** How many visitors wait. */
  @property({ type: Number }) waiting = 0

  @query('details') private menu!: HTMLDetailsElement | null

  readonly #sound = new StoreController(this, () => this.settings?.$sound)
  readonly #locale = new StoreController(this, () => this.settings?.$locale)

  override render() {
    const { words, agent } = this
    if (!words || !agent) return nothing
    const { app } = words
    const atChats = this.page === 'list' || this.page === 'conversation' || this.page === 'details'
    return html`
      <span class="brand">${bellIcon}<span class="brand-name">Shopbell</span></span>
      <nav aria-label=${app.nav}>
        ${link({ page: 'list' }, atChats, html`${app.conversations}${this.waiting > 0 ? html` <span class="badge">${this.waiting}</span>` : nothing}`)}
        ${link({ page: 'ratings' }, this.page === 'ratings', app.ratings, 'narrow-only')}
        ${link({ page: 'searches' }, this.page === 'searches', app.searches)}
      </nav>
      <button class="button icon help" aria-label=${app.shortcuts} title=${`${app.shortcuts} (?)`} @click=${() => this.dispatchEvent(new DeskHelpEvent())}>
        ${keyboardIcon}
      </button>
      <details @keydown=${this.#onKey} @focusout=${this.#onLeave}>
        <summary class="button icon" aria-label=${`${app.settings}: ${agent.name}`} title=${app.settings}>
          ${settingsIcon} ${avatar({ name: agent.name, picture: agent.picture, role: 'agent' })}
        </summary>
        ${this.#panel(agent, words)}
      </details>
    `
  }

  #panel(agent: AgentFace, { app }: Strings): TemplateResult {
    return html`<div class="panel">
      <p class="agent" dir="auto">${agent.name}</p>
      <label class="check">
        <input type="checkbox" .checked=${this.#sound.value ?? false} @change=${this.#onSound} />
        ${app.sound}
      </label>
      <label class="language">
        <span>${app.language}</span>
        <select class="field" @change=${this.#onLanguage}>
          ${LANGUAGES.map(({ tag, name }) => html`<option value=${tag} lang=${tag} ?selected=${tag === this.#locale.value}>${name}</option>`)}
        </select>
      </label>
      <button class="button" @click=${() => this.dispatchEvent(new DeskSignOutEvent())}>${app.signOut}</button>
    </div>`
  }

  #onSound(event: Event) {
    this.settings?.$sound.set((event.target as HTMLInputElement).checked)
  }

  #onLanguage(event: Event) {
    this.settings?.$locale.set((event.target as HTMLSelectElement).value as DeskLocale)
  }

  #onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !this.menu?.open) return
    this.menu.open = false
    this.menu.querySelector('summary')?.focus()
    event.stopPropagation()
  }

  #onLeave(event: FocusEvent) {
    const { menu } = this
    if (menu && event.relatedTarget && !menu.contains(event.relatedTarget as Node)) menu.open = false
  }
}

function link(route: Route, current: boolean, words: TemplateResult | string, extra = '') {
  return html`<a class="place ${extra}" href=${formatRoute(route)} aria-current=${current ? 'page' : nothing}>${words}</a>`
}
