import type { ConversationHead } from './protocol/index.ts'

/** Tells the other side what was read, once however often somebody looks. */
export type MarkRead = () => Promise<void>

/**
 * Makes a way to say that everything shown was read.
 * @param tell asks the server to note that everything up to a `seq` was read
 */
export function createReadMark(head: () => ConversationHead, tell: (upTo: number) => Promise<void>): MarkRead {
  let marked = ''
  return async () => {
    const { id, unread, lastMessage } = head()
    const mark = `${id}:${lastMessage?.seq}`
    if (unread.visitor === 0 || !lastMessage || mark === marked) return
    marked = mark
    await tell(lastMessage.seq).catch((error) => {
      marked = ''
      throw error
    })
  }
}
