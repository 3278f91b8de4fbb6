import type { HeadlessClient } from '@shopbell/core'
import { bodyText } from '@shopbell/core/faq'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { closeIcon } from '../icons.ts'
import type { ChatWords, KnownArticle } from './chat-view.ts'
import { textView } from './message-text.ts'

/** Shows an answer in full below the messages, for a chat that stands alone in a page. */
export class ArticleReader implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #client: () => HeadlessClient | undefined
  #article: { question: string; text: string } | undefined
  #wanted: string | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, client: () => HeadlessClient | undefined) {
    this.#host = host
    this.#client = client
    host.addController(this)
  }

  hostDisconnected() {
    this.#wanted = undefined
  }

  /** Shows an answer, loading it when it is not there yet; false when nothing more is known of it than its question. */
  async open(id: string, known: KnownArticle): Promise<boolean> {
    this.#wanted = id
    const help = this.#client()?.help
    await help?.load().catch(() => undefined)
    // Another one was opened, or the chat was put away meanwhile.
    if (this.#wanted !== id) return true
    const entry = help?.article(id)
    const text = entry ? bodyText(entry.body) : known.text
    if (text === undefined) return false
    this.#article = { question: entry?.question ?? known.question, text }
    this.#host.requestUpdate()
    await this.#host.updateComplete
    const shown = this.#host.shadowRoot?.querySelector<HTMLElement>('.article')
    shown?.scrollIntoView({ block: 'nearest' })
    shown?.focus({ preventScroll: true })
    return true
  }

  render(words: ChatWords): TemplateResult | typeof nothing {
    if (!this.#article) return nothing
    return html`<article class="article" tabindex="-1" aria-label=${this.#article.question}>
      <strong><bdi>${this.#article.question}</bdi></strong>
      <button class="icon-button" type="button" title=${words.closeArticle} aria-label=${words.closeArticle} @click=${this.#close}>
        ${closeIcon}
      </button>
      ${textView(this.#article.text)}
    </article>`
  }

  #close = () => {
    this.#article = undefined
    this.#host.requestUpdate()
  }
}
