import type { AgentFace } from '@shopbell/core/protocol'
import { html, LitElement, nothing } from 'lit'
import { property, query, queryAll, state } from 'lit/decorators.js'
import { avatar, avatarStyles } from './avatar.ts'
import { DeskHandOverEvent } from './events.ts'
import { handOverMenuStyles } from './hand-over-menu.styles.ts'
import type { Strings } from './strings.ts'
import { base } from './styles/base.ts'
import { controls } from './styles/controls.ts'

/**
 * @summary A button with a menu of the agents who can go on with a conversation.
 * @fires desk-hand-over - an agent was chosen
 */
export class DeskHandOverMenuElement extends LitElement {
  static override styles = [base, controls, avatarStyles, handOverMenuStyles]

  /** Who can be chosen. */
  @property({ attribute: false }) agents: readonly AgentFace[] = []
  /** The words of the present language. */
  @property({ attribute: false }) words: Strings | undefined

  @state() private open = false
  @query('.trigger') private trigger!: HTMLButtonElement | null
  @queryAll('[role="menuitem"]') private items!: NodeListOf<HTMLButtonElement>

  override render() {
    const { words, open } = this
    if (!words) return nothing
    return html`
      <button
        class="button trigger"
        aria-haspopup="menu"
        aria-expanded=${open}
        aria-controls=${open ? 'menu' : nothing}
        @click=${() => (open ? this.#close() : this.show())}
      >
        ${words.view.handOver}
      </button>
      ${open ? this.#menu(words) : nothing}
    `
  }

  /** Opens the menu with the focus on its first agent. */
  async show() {
    this.open = true
    await this.updateComplete
    this.items[0]?.focus()
  }

  override focus() {
    this.trigger?.focus()
  }

  #menu(words: Strings) {
    if (this.agents.length === 0) return html`<p class="menu none" id="menu" role="status">${words.view.nobodyElse}</p>`
    return html`<div class="menu" id="menu" role="menu" aria-label=${words.view.handOverTo} @keydown=${this.#onKey} @focusout=${this.#onLeave}>
      ${this.agents.map(
        (agent) => html`<button class="item" role="menuitem" tabindex="-1" @click=${() => this.#choose(agent)}>
          ${avatar({ name: agent.name, picture: agent.picture, role: 'agent' })}<span dir="auto">${agent.name}</span>
        </button>`,
      )}
    </div>`
  }

  #choose(agent: AgentFace) {
    this.#close()
    this.dispatchEvent(new DeskHandOverEvent(agent.id))
  }

  #close() {
    this.open = false
    this.trigger?.focus()
  }

  #onLeave(event: FocusEvent) {
    if (!this.shadowRoot?.contains(event.relatedTarget as Node | null)) this.open = false
  }

  #onKey(event: KeyboardEvent) {
    const items = [...this.items]
    const at = items.indexOf(event.target as HTMLButtonElement)
    const goal = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[
      event.key
    ]
    if (event.key === 'Escape') this.#close()
    else if (goal !== undefined) items[goal]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
