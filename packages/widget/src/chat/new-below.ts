import type { ChatMessage } from '@shopbell/core'
import { html, nothing, type TemplateResult } from 'lit'
import { downIcon } from '../icons.ts'
import type { ChatWords } from './chat-view.ts'
import { countReceivedAfter } from './message-groups.ts'

/** Counts what came below while somebody reads further up, and leads there. */
export class NewBelow {
  readonly #toEnd: () => void
  #lastSeen: string | undefined
  #missed = 0

  /** @param toEnd scrolls to the newest message */
  constructor(toEnd: () => void) {
    this.#toEnd = toEnd
  }

  /** Takes in what is there now; at the end of the list nothing is missed. */
  look(messages: readonly ChatMessage[], atEnd: boolean) {
    if (atEnd) this.#lastSeen = messages.at(-1)?.id
    this.#missed = atEnd ? 0 : countReceivedAfter(messages, this.#lastSeen)
  }

  /** How much is missed, in words; empty when nothing is. */
  text(words: ChatWords): string {
    return this.#missed === 0 ? '' : words.newMessages(this.#missed)
  }

  /** The button that leads there, as long as something is missed. */
  render(words: ChatWords): TemplateResult | typeof nothing {
    const text = this.text(words)
    return text ? html`<button class="jump" type="button" @click=${this.#toEnd}>${downIcon}${text}</button>` : nothing
  }
}
