import { type HeadlessClient, readOwnData } from '@shopbell/core'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { backIcon } from '../icons.ts'
import type { Strings } from '../strings.ts'
import { privacyStyles } from './privacy.styles.ts'
import type { PrivacyWords } from './privacy-words.ts'
import { writeJson, writeTranscript } from './transcript.ts'

/** What {@link PrivacyPage} is made with. */
export interface PrivacyPageOptions {
  host: ReactiveControllerHost
  root: ShadowRoot
  client: HeadlessClient
  words: PrivacyWords
  /** What the assistant says in the chat. */
  chatWords: Strings['chat']
  /** Name of the menu. */
  label: string
  /** A BCP 47 tag. */
  locale: string
  /** Called when nothing of it is shown any more; the focus is to go back to what opened it. */
  onClose: () => void
}

type View = 'menu' | 'about' | 'erase'

/** The menu of the visitor's own data: download it, delete it, read what is stored. Drawn inside the panel. */
export class PrivacyPage {
  readonly #options: PrivacyPageOptions
  #view: View | undefined
  #isBusy = false

  /** What just happened, in words; empty when nothing did. */
  note = ''

  constructor(options: PrivacyPageOptions) {
    this.#options = options
    const { root } = options
    const sheet = privacyStyles.styleSheet as CSSStyleSheet
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  }

  /** Whether the menu is open. */
  get isMenuOpen(): boolean {
    return this.#view === 'menu'
  }

  /** Opens the menu, or closes it. */
  toggle(): void {
    if (this.#view) this.close()
    else this.#show('menu')
  }

  /** Closes the menu and what was opened from it. */
  close(): void {
    const { host, onClose } = this.#options
    const wasMenu = this.isMenuOpen
    this.#view = undefined
    this.#update()
    if (wasMenu) onClose()
    // What a page covers cannot have the focus before it is gone.
    else void host.updateComplete.then(onClose)
  }

  /** What is open, and what just happened. */
  render(): TemplateResult {
    return html`${this.note ? html`<p class="data-note">${this.note}</p>` : nothing}${this.#open()}`
  }

  #open(): TemplateResult | typeof nothing {
    switch (this.#view) {
      case 'menu':
        return this.#menu()
      case 'about':
        return this.#page(this.#options.words.about, this.#about())
      case 'erase':
        return this.#page(this.#options.words.eraseTitle, this.#erase())
      default:
        return nothing
    }
  }

  #menu() {
    const { words, label } = this.#options
    const item = (text: string, run: () => void, danger = false) =>
      html`<button type="button" role="menuitem" tabindex="-1" class=${danger ? 'danger' : nothing} @click=${run}>${text}</button>`
    return html`<div class="data-menu" role="menu" aria-label=${label} @keydown=${this.#onMenuKey} @focusout=${this.#onMenuLeft}>
      ${item(words.downloadText, () => this.#download('text'))} ${item(words.downloadJson, () => this.#download('json'))}
      ${item(words.about, () => this.#show('about'))} ${item(words.erase, () => this.#show('erase'), true)}
    </div>`
  }

  #page(title: string, content: TemplateResult) {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      this.close()
    }
    return html`<div class="data-page" role="dialog" aria-labelledby="data-title" tabindex="-1" @keydown=${onKey}>
      <header>
        <button class="back" type="button" aria-label=${this.#options.words.back} @click=${() => this.close()}>${backIcon}</button>
        <h3 id="data-title">${title}</h3>
      </header>
      <div class="data-body">${content}</div>
    </div>`
  }

  #about() {
    const { words, client } = this.#options
    const policy = client.site.$site.get()?.privacy
    const list = (items: string[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
    return html`
      <h4>${words.inBrowser}</h4>
      ${list(words.browser)}
      <h4>${words.onServer}</h4>
      ${list(words.server)}
      <p>${words.never}</p>
      ${policy ? html`<p><a href=${policy} target="_blank" rel="noopener">${words.policy}</a></p>` : nothing}
    `
  }

  #erase() {
    const { words } = this.#options
    // Not `disabled`: that takes the focus away from whoever pressed it.
    const busy = this.#isBusy ? 'true' : 'false'
    return html`
      <p>${words.eraseText}</p>
      ${this.note ? html`<p class="danger">${this.note}</p>` : nothing}
      <div class="data-choice">
        <button type="button" aria-disabled=${busy} @click=${() => this.#isBusy || this.close()}>${words.eraseNo}</button>
        <button type="button" class="danger" aria-disabled=${busy} @click=${() => this.#isBusy || this.#eraseAll()}>
          ${this.#isBusy ? words.erasing : words.eraseYes}
        </button>
      </div>
    `
  }

  #show(view: View) {
    this.#view = view
    this.note = ''
    this.#update()
    void this.#options.host.updateComplete.then(() => this.#items()[0]?.focus())
  }

  #items(): HTMLElement[] {
    return [...this.#options.root.querySelectorAll<HTMLElement>('.data-menu button, .data-page')]
  }

  #update() {
    this.#options.host.requestUpdate()
  }

  #say(note: string) {
    this.note = note
    this.#update()
  }

  readonly #onMenuKey = (event: KeyboardEvent) => {
    const items = this.#items()
    const at = items.indexOf(event.target as HTMLElement)
    const goal = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') this.close()
    else if (goal !== undefined) items.at(goal % items.length)?.focus()
    else return
    // Tab goes on from the button, to which the focus has gone back.
    if (event.key !== 'Tab') event.preventDefault()
  }

  readonly #onMenuLeft = (event: FocusEvent) => {
    const menu = event.currentTarget as HTMLElement
    const to = event.relatedTarget as HTMLElement | null
    // Onto the button itself: that one closes it.
    if (this.isMenuOpen && to && !menu.contains(to) && !to.matches('.data-button')) this.close()
  }

  async #download(form: 'text' | 'json') {
    const { client, words, chatWords, locale } = this.#options
    this.close()
    this.#say(words.preparing)
    try {
      const chat = client.$chat.get()
      // Who never wrote is not to become a visitor by asking.
      const data = (await chat.session.isKnown()) ? await readOwnData(chat) : undefined
      if (!data?.conversations.length) return this.#say(words.empty)
      const site = client.site.$site.get()?.site ?? 'shop'
      const isText = form === 'text'
      const content = isText
        ? writeTranscript(data, { words, chatWords, locale, pictureUrl: client.pictureUrl })
        : writeJson(data, site, client.pictureUrl)
      save(
        content,
        `${site}-chat-${new Date().toISOString().slice(0, 10)}.${isText ? 'txt' : 'json'}`,
        isText ? 'text/plain' : 'application/json',
      )
      this.#say(words.downloaded)
    } catch {
      this.#say(words.failed)
    }
  }

  async #eraseAll() {
    const { client, words } = this.#options
    this.#isBusy = true
    this.#say('')
    try {
      await client.erase()
      this.close()
      this.#say(words.erased)
    } catch {
      this.#say(words.failed)
    }
    this.#isBusy = false
    this.#update()
  }
}

/** Hands a file over to whoever looks at the page. */
function save(content: string, name: string, type: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  link.download = name
  link.click()
  // Browsers begin to read it in a turn of their own.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
