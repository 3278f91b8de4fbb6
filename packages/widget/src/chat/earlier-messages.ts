import type { Chat } from '@shopbell/core'
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { ChatWords } from './chat-view.ts'

/** What {@link EarlierMessages} is made with. */
export interface EarlierMessagesOptions {
  chat: () => Chat | undefined
  onError: (caught: unknown) => void
}

/** Older messages, page by page: when one scrolls up to them, and by a button. */
export class EarlierMessages implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: EarlierMessagesOptions
  #failed = false

  /** A page is on its way. */
  loading = false

  constructor(host: ReactiveControllerHost, options: EarlierMessagesOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected() {
    this.#failed = false
  }

  /** Loads a page because the beginning of the list came into view; after a failure only the button does. */
  loadInView() {
    if (!this.#failed) void this.#load()
  }

  /** @param oldest the first message that is shown */
  render(oldest: string | undefined, words: ChatWords): TemplateResult {
    // A new mark for each page: the old one is out of view then, but its observer says so only later.
    return html`${keyed(oldest, html`<div class="list-start"></div>`)}
      <button class="small-button earlier" type="button" @click=${this.#load}>${this.loading ? words.loadingEarlier : words.earlier}</button>`
  }

  #load = async () => {
    if (this.loading) return
    this.loading = true
    // Asked for while the host draws: its next drawing shows that it is on its way.
    await this.#host.updateComplete
    this.#host.requestUpdate()
    this.#failed = false
    await this.#options
      .chat()
      ?.loadEarlier()
      .catch((caught) => {
        this.#failed = true
        this.#options.onError(caught)
      })
    this.loading = false
    this.#host.requestUpdate()
  }
}
