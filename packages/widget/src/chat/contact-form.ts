import type { ContactContent } from '@shopbell/core/protocol'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { ChatWords } from './chat-view.ts'

const MARGIN_PX = 8
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/

/** What the contact form needs of the chat around it. */
export interface ContactFormActions {
  /** Answers with false when it could not be taken; then it stays in the form. */
  send(content: ContactContent): boolean
  /** The visitor waits here instead of leaving an address. */
  queue: (() => void) | null
}

/** The message that one leaves outside business hours; knows what is typed, sends nothing itself. */
export class ContactForm implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #problems: ReadonlySet<'email' | 'text'> = new Set()
  #typed = { name: '', email: '', text: '' }
  #focusNext = false

  /** Whether it is shown. */
  open = false

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  /** Shows it, with the cursor in the first field; a known name is filled in. */
  show(name = '') {
    this.open = true
    this.#typed.name ||= name
    this.#focusNext = true
    this.#host.requestUpdate()
  }

  /** Takes it away; what was typed stays for the next time. */
  hide() {
    this.open = false
    this.#problems = new Set()
    this.#host.requestUpdate()
  }

  /** Forgets what was typed. */
  clear() {
    this.#typed = { name: '', email: '', text: '' }
    this.hide()
  }

  hostUpdated() {
    if (!this.#focusNext || !this.open) return
    this.#focusNext = false
    const form = this.#form
    const scroller = form?.closest('.scroller')
    // From its heading on; the list alone moves, not the page around it.
    if (form && scroller) scroller.scrollTop += form.getBoundingClientRect().top - scroller.getBoundingClientRect().top - MARGIN_PX
    this.#field('email')?.focus()
  }

  render(hours: string, words: ChatWords, actions: ContactFormActions): TemplateResult | typeof nothing {
    if (!this.open) return nothing
    return html`<form class="contact" novalidate aria-label=${words.leaveMessage}>
      <strong>${words.leaveMessage}</strong>
      <p class="contact-intro">${hours ? html`<span class="contact-hours">${hours}</span>` : nothing}${introOf(words, actions.queue !== null)}</p>
      <label>
        ${words.name}
        <input name="name" autocomplete="name" maxlength="200" .value=${this.#typed.name} @input=${this.#keep} />
      </label>
      <label>
        ${words.email}
        <input
          name="email"
          type="email"
          inputmode="email"
          autocomplete="email"
          required
          maxlength="254"
          aria-invalid=${this.#problems.has('email')}
          aria-describedby="email-problem"
          .value=${this.#typed.email}
          @input=${this.#keep}
        />
      </label>
      <p class="problem" id="email-problem">${this.#problems.has('email') ? words.emailWanted : nothing}</p>
      <label>
        ${words.contactText}
        <textarea
          name="text"
          rows="3"
          required
          aria-invalid=${this.#problems.has('text')}
          aria-describedby="text-problem"
          .value=${this.#typed.text}
          @input=${this.#keep}
        ></textarea>
      </label>
      <p class="problem" id="text-problem">${this.#problems.has('text') ? words.textWanted : nothing}</p>
      <div class="contact-buttons">
        <button class="main-button" type="submit" @click=${(event: Event) => this.#submit(event, actions)}>${words.send}</button>
        <button class="text-button" type="button" @click=${() => this.hide()}>${words.cancel}</button>
        ${actions.queue ? html`<button class="text-button" type="button" @click=${actions.queue}>${words.queue}</button>` : nothing}
      </div>
    </form>`
  }

  get #form() {
    return this.#host.shadowRoot?.querySelector<HTMLFormElement>('form.contact') ?? undefined
  }

  #field(name: 'email' | 'text'): HTMLElement | undefined {
    return this.#form?.querySelector<HTMLElement>(`[name="${name}"]`) ?? undefined
  }

  #keep = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement
    this.#typed = { ...this.#typed, [name]: value }
  }

  #submit(event: Event, actions: ContactFormActions) {
    event.preventDefault()
    const { name, email, text } = this.#typed
    const wrong = [...(EMAIL.test(email.trim()) ? [] : (['email'] as const)), ...(text.trim() ? [] : (['text'] as const))]
    this.#problems = new Set(wrong)
    this.#host.requestUpdate()
    if (wrong[0]) return this.#field(wrong[0])?.focus()
    if (actions.send({ kind: 'contact', ...(name.trim() && { name: name.trim() }), email: email.trim(), text })) this.clear()
  }
}

/** Chinese and Japanese sentences follow each other without a space. */
function introOf({ contactIntro, assistantStays }: ChatWords, staysOpen: boolean): string {
  if (!staysOpen) return contactIntro
  return contactIntro + (contactIntro.endsWith('。') ? '' : ' ') + assistantStays
}
