import { type Chat, type HeadlessClient, isShopBellError } from '@shopbell/core'
import type { ContactContent, Product } from '@shopbell/core/protocol'

/** What {@link Sending} works with. */
export interface SendingOptions {
  client: () => HeadlessClient | undefined
  /** Something is on its way, and shown. */
  onSent: () => void
  /** As much waits to be sent as may. */
  onFull: () => void
  onError: (caught: unknown) => void
}

/** Everything that a visitor can send. Each way answers with false when it could not be taken; then nothing of it may be cleared away. */
export class Sending {
  readonly #options: SendingOptions

  constructor(options: SendingOptions) {
    this.#options = options
  }

  /** Resolves with false also when the page kept the text back. */
  async text(text: string, options: { handoff: boolean }): Promise<boolean> {
    try {
      const id = await this.#options.client()?.send(text, options)
      if (id !== undefined) this.#options.onSent()
      return id !== undefined
    } catch (caught) {
      return this.#refuse(caught)
    }
  }

  picture(picture: File): boolean {
    return this.#try((chat) => chat.sendImage(picture, { name: picture.name }))
  }

  product(product: Product): boolean {
    return this.#try((chat) => chat.send({ kind: 'product', product }))
  }

  contact(content: ContactContent): boolean {
    return this.#try((chat) => chat.send(content, { handoff: true }))
  }

  #try(send: (chat: Chat) => string): boolean {
    const chat = this.#options.client()?.$chat.get()
    if (!chat) return false
    try {
      send(chat)
      this.#options.onSent()
      return true
    } catch (caught) {
      return this.#refuse(caught)
    }
  }

  #refuse(caught: unknown): false {
    // Only the page's own hook fails in words of its own, and nobody else says them.
    if (!isShopBellError(caught)) console.error("Shopbell: before('send') failed, nothing was sent:", caught)
    else if (caught.code === 'full') this.#options.onFull()
    this.#options.onError(caught)
    return false
  }
}
