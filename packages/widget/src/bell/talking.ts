import type { Client } from '@shopbell/core'

/** Whether the visitor looks for somebody's words rather than for an answer of the FAQ: some are unread, or a person is there or on the way. */
export function isTalking(client: Client): boolean {
  const { status } = client.$chat.get().$head.get()
  return client.$unread.get() > 0 || status === 'waiting' || status === 'active'
}
