import type { HeadlessClient } from '@shopbell/core'
import type { ReactiveControllerHost } from 'lit'
import { ShopBellArticleEvent } from '../events.ts'
import type { KnownArticle } from './chat-view.ts'

/** What {@link Answers} need of the chat around them. */
export interface AnswersOptions {
  client: () => HeadlessClient | undefined
  /** Shows an answer in full; false when nothing more is known of it than its question. */
  show: (id: string, known: KnownArticle) => Promise<boolean>
  /** Asks the assistant. */
  ask: (question: string) => void
  onError: (caught: unknown) => void
}

/** What a visitor does with the assistant's answers: they say whether one helped, and read it in full. */
export class Answers {
  readonly #host: ReactiveControllerHost & EventTarget
  readonly #options: AnswersOptions

  /** By the message's id, whether its answer helped. */
  votes: ReadonlyMap<string, boolean> = new Map()

  constructor(host: ReactiveControllerHost & EventTarget, options: AnswersOptions) {
    this.#host = host
    this.#options = options
  }

  /** Somebody else's votes are not shown. */
  clear() {
    this.votes = new Map()
  }

  readonly vote = (message: string, entry: string, helpful: boolean) => {
    this.votes = new Map([...this.votes, [message, helpful]])
    this.#host.requestUpdate()
    this.#options.client()?.help.vote(entry, helpful).catch(this.#options.onError)
  }

  /** Opens one: in the page's own way, in the chat, or by asking the assistant, who knows the answer to one of its own questions. */
  readonly open = async (id: string, known: KnownArticle) => {
    const isShownByThePage = !this.#host.dispatchEvent(new ShopBellArticleEvent(id))
    if (!isShownByThePage && !(await this.#options.show(id, known))) this.#options.ask(known.question)
  }
}
