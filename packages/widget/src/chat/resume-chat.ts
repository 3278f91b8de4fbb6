import { backoff, type Chat, delay, toShopBellError } from '@shopbell/core'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What {@link ResumeChat} tells. */
export interface ResumeChatOptions {
  /** Called with true when the server is out of reach, and with false when it is there again. */
  onTrouble: (trouble: boolean) => void
  onError: (caught: unknown) => void
}

/** Goes on with a chat that was begun on an earlier page, and tries again for as long as the server is out of reach. */
export class ResumeChat implements ReactiveController {
  readonly #options: ResumeChatOptions
  #going: AbortController | undefined

  constructor(host: ReactiveControllerHost, options: ResumeChatOptions) {
    this.#options = options
    host.addController(this)
  }

  /** Begins, unless it has begun. */
  begin(chat: Chat) {
    if (this.#going) return
    this.#going = new AbortController()
    this.#resume(chat, this.#going.signal).catch(this.#options.onError)
  }

  /** Ends it; the next chat begins anew. */
  end() {
    this.#going?.abort()
    this.#going = undefined
  }

  hostDisconnected() {
    this.end()
  }

  async #resume(chat: Chat, signal: AbortSignal): Promise<void> {
    const { onTrouble } = this.#options
    for (let attempt = 0; !signal.aborted; attempt++) {
      try {
        await chat.resume()
        onTrouble(false)
        return
      } catch (caught) {
        const error = toShopBellError(caught)
        if (signal.aborted) return
        if (!error.retryable) throw error
        onTrouble(true)
        await delay(Math.max(error.problem?.retryAfterMs ?? 0, backoff(attempt)), signal)
      }
    }
  }
}
