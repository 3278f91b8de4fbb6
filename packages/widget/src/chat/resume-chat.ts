import { backoff, type Chat, delay, toShopBellError } from '@shopbell/core'

/** How {@link resumeChat} goes on. */
export interface ResumeOptions {
  signal: AbortSignal
  /** Called with true when the server is out of reach, and with false when it is there again. */
  onTrouble: (trouble: boolean) => void
}

/** Goes on with a chat that was begun on an earlier page, and tries again for as long as the server is out of reach. */
export async function resumeChat(chat: Chat, { signal, onTrouble }: ResumeOptions): Promise<void> {
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
