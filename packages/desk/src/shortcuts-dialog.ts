import { html, LitElement, nothing } from 'lit'
import { property, query } from 'lit/decorators.js'
import type { Settings } from './settings.ts'
import { SHORTCUTS } from './shortcuts.ts'
import { shortcutsDialogStyles } from './shortcuts-dialog.styles.ts'
import { StoreController } from './store-controller.ts'
import type { Strings } from './strings.ts'
import { base } from './styles/base.ts'
import { controls } from './styles/controls.ts'

/**
 * @summary Every shortcut of the desk, and the switch that turns single keys off.
 */
export class DeskShortcutsDialogElement extends LitElement {
  static override styles = [base, controls, shortcutsDialogStyles]

  /** Where the switch is kept. */
  @property({ attribute: false }) settings: Settings | undefined
  /** The words of the present language. */
  @property({ attribute: false }) words: Strings | undefined

  @query('dialog') private dialog!: HTMLDialogElement | null

  readonly #enabled = new StoreController(this, () => this.settings?.$shortcuts)

  override render() {
    const { words } = this
    if (!words) return nothing
    const { shortcuts } = words
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${shortcuts.label}</h2>
      <p class="muted">${shortcuts.lead}</p>
      <label class="check">
        <input type="checkbox" .checked=${this.#enabled.value ?? true} @change=${this.#onSwitch} />
        ${shortcuts.enabled}
      </label>
      <h3>${shortcuts.anywhere}</h3>
      <dl>${SHORTCUTS.map(({ key, action }) => line(key === '?' ? key : key.toUpperCase(), shortcuts.actions[action]))}</dl>
      <h3>${shortcuts.inReply}</h3>
      <dl>
        ${line('Enter', shortcuts.send)} ${line('Shift Enter', shortcuts.newLine)} ${line('/', shortcuts.canned)} ${line('Esc', shortcuts.leave)}
      </dl>
      <button class="button primary" autofocus @click=${() => this.dialog?.close()}>${shortcuts.done}</button>
    </dialog>`
  }

  /** Whether it is shown. */
  get open(): boolean {
    return this.dialog?.open ?? false
  }

  /** Shows it above everything else. */
  show() {
    if (!this.open) this.dialog?.showModal()
  }

  #onSwitch(event: Event) {
    this.settings?.$shortcuts.set((event.target as HTMLInputElement).checked)
  }
}

function line(keys: string, words: string) {
  return html`<div>
    <dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt>
    <dd>${words}</dd>
  </div>`
}
