import type { Client } from '@shopbell/core'
import { bodyText, type FaqEntry } from '@shopbell/core/faq'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { closeIcon } from '../icons.ts'
import type { ChatWords } from './chat-view.ts'
import { textView } from './message-text.ts'

/** Shows an answer in full below the messages, for a chat that stands alone in a page. */
export class ArticleReader implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #client: () => Client | undefined
  #entry: FaqEntry | undefined
  #wanted: string | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, client: () => Client | undefined) {
    this.#host = host
    this.#client = client
    host.addController(this)
  }

  hostDisconnected() {
    this.#wanted = undefined
  }

  /** Loads the answers when they are not there yet. Rejects with a ShopBellError when they cannot be loaded. */
  async open(id: string): Promise<void> {
    this.#wanted = id
    await this.#client()?.help.load()
    // Another one was opened, or the chat was put away meanwhile.
    if (this.#wanted !== id) return
    this.#entry = this.#client()?.help.article(id)
    this.#host.requestUpdate()
    await this.#host.updateComplete
    const shown = this.#host.shadowRoot?.querySelector<HTMLElement>('.article')
    shown?.scrollIntoView({ block: 'nearest' })
    shown?.focus({ preventScroll: true })
  }

  render(words: ChatWords): TemplateResult | typeof nothing {
    if (!this.#entry) return nothing
    return html`<article class="article" tabindex="-1" aria-label=${this.#entry.question}>
      <strong dir="auto">${this.#entry.question}</strong>
      <button class="icon-button" type="button" title=${words.closeArticle} aria-label=${words.closeArticle} @click=${this.#close}>
        ${closeIcon}
      </button>
      ${textView(bodyText(this.#entry.body))}
    </article>`
  }

  #close = () => {
    this.#entry = undefined
    this.#host.requestUpdate()
  }
}
