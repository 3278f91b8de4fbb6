import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { DeskClient } from './desk-client.ts'
import { bellIcon } from './icons.ts'
import { signInStyles } from './sign-in.styles.ts'
import type { Strings } from './strings.ts'
import { base } from './styles/base.ts'
import { controls } from './styles/controls.ts'
import { problemWords } from './words.ts'

/**
 * @summary Asks an agent for name and password.
 */
export class DeskSignInElement extends LitElement {
  static override styles = [base, controls, signInStyles]

  /** The desk to sign in to. */
  @property({ attribute: false }) client: DeskClient | undefined
  /** The words of the present language. */
  @property({ attribute: false }) words: Strings | undefined
  /** Whether the agent was signed in before and is not any more. */
  @property({ type: Boolean }) again = false

  @state() private busy = false
  @state() private error = ''
  @query('input[name="name"]') private nameField!: HTMLInputElement | null
  @query('input[name="password"]') private passwordField!: HTMLInputElement | null

  override render() {
    const { words } = this
    if (!words) return nothing
    const { signIn } = words
    const message = this.error || (this.again ? signIn.again : '')
    return html`
      <form @submit=${this.#submit} novalidate aria-labelledby="title">
        <div class="mark">${bellIcon}</div>
        <h1 id="title">${signIn.title}</h1>
        <p class="lead">${signIn.lead}</p>
        <p class="message ${this.error ? 'wrong' : ''}" id="message" role="alert" ?hidden=${!message}>${message}</p>
        <label>
          <span>${signIn.name}</span>
          <input class="field" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required />
        </label>
        <label>
          <span>${signIn.password}</span>
          <input
            class="field"
            name="password"
            type="password"
            autocomplete="current-password"
            aria-describedby=${message ? 'message' : nothing}
            aria-invalid=${this.error ? 'true' : nothing}
            required
          />
        </label>
        <button class="button primary" type="submit" ?disabled=${this.busy}>${this.busy ? signIn.busy : signIn.submit}</button>
      </form>
    `
  }

  protected override firstUpdated(_changed: PropertyValues) {
    this.nameField?.focus()
  }

  async #submit(event: SubmitEvent) {
    event.preventDefault()
    const { client, words, nameField, passwordField } = this
    if (!client || !words || !nameField || !passwordField || this.busy) return
    if (!nameField.value.trim() || !passwordField.value) {
      this.error = words.signIn.missing
      ;(nameField.value.trim() ? passwordField : nameField).focus()
      return
    }
    this.busy = true
    this.error = ''
    try {
      await client.signIn(nameField.value.trim(), passwordField.value)
    } catch (error) {
      this.error = problemOfSignIn(error, words)
      passwordField.select()
    } finally {
      this.busy = false
    }
  }
}

/** Here "not authorized" can mean one thing only. */
function problemOfSignIn(error: unknown, words: Strings): string {
  const said = problemWords(error, words)
  return said === words.signIn.again ? words.signIn.wrong : said
}
