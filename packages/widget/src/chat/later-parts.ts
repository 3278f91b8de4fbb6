import type { HeadlessClient } from '@shopbell/core'
import type { ReactiveControllerHost } from 'lit'
import type { ArticleReader } from './article-reader.ts'
import type { KnownArticle } from './chat-view.ts'
import type { ContactForm } from './contact-form.ts'

/** What {@link LaterParts} tell. */
export interface LaterPartsOptions {
  /** Called with true when they did not arrive, and with false when they are here. */
  onTrouble: (trouble: boolean) => void
  onError: (caught: unknown) => void
}

/** The parts of a chat that most talks go without; they are fetched when one of them is first asked for. */
export class LaterParts {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #client: () => HeadlessClient | undefined
  readonly #options: LaterPartsOptions

  /** The form for an address, once it was asked for. */
  contact: ContactForm | undefined
  /** The answer in full, once one was opened. */
  article: ArticleReader | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, client: () => HeadlessClient | undefined, options: LaterPartsOptions) {
    this.#host = host
    this.#client = client
    this.#options = options
  }

  /** Shows the form for an address, with the visitor's name in it when it is known. */
  async showContact(name: () => string | undefined): Promise<void> {
    const extras = await this.#fetch()
    if (!extras) return
    this.contact ??= new extras.ContactForm(this.#host)
    this.contact.show(name())
  }

  /** Shows an answer in full; false when nothing more is known of it than its question. */
  async showArticle(id: string, known: KnownArticle): Promise<boolean> {
    const extras = await this.#fetch()
    if (!extras) return true
    this.article ??= new extras.ArticleReader(this.#host, this.#client)
    return this.article.open(id, known)
  }

  /** Undefined when they did not arrive; the next try fetches them again. */
  async #fetch(): Promise<typeof import('./extras.ts') | undefined> {
    try {
      const extras = await import('./extras.ts')
      extras.dress(this.#host.shadowRoot as ShadowRoot)
      this.#options.onTrouble(false)
      return extras
    } catch (caught) {
      this.#options.onTrouble(true)
      this.#options.onError(caught)
      return undefined
    }
  }
}
