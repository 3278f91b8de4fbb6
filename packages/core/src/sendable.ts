import { ShopBellError } from './errors.ts'
import { MAX_TEXT, type VisitorContent } from './protocol/index.ts'

/** Refuses what the server would refuse. @throws ShopBellError `bad-config` */
export function assertSendable(content: VisitorContent): void {
  if (content.kind !== 'text' && content.kind !== 'contact') return
  const { text } = content
  if (text.trim() === '') {
    throw new ShopBellError('bad-config', 'An empty text was given; a message needs at least one visible character.')
  }
  if (text.length > MAX_TEXT) {
    throw new ShopBellError('bad-config', `A text of ${text.length} characters was given; at most ${MAX_TEXT} fit into one message.`)
  }
}
