import type { ChatMessage } from '@shopbell/core'
import type { NoticeEvent } from '@shopbell/core/protocol'

/** One line of the list; `first` and `last` say where a message stands among its author's, `place` among all, from 1 on. */
export type Row =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'notice'; key: string; notice: NoticeEvent }
  | { kind: 'message'; key: string; message: ChatMessage; first: boolean; last: boolean; place: number }

const TOGETHER_MS = 5 * 60_000

/** Lays messages and notices out as rows: by `seq`, what is not sent yet at the end, a day above the first of each day. */
export function groupRows(messages: readonly ChatMessage[], notices: readonly NoticeEvent[]): Row[] {
  const rows: Row[] = []
  let dayEnd = Number.NEGATIVE_INFINITY

  function beginDay(at: number) {
    // A visitor's clock that is behind the server's does not take the list back to yesterday.
    if (at < dayEnd) return
    const date = new Date(at)
    const start = date.setHours(0, 0, 0, 0)
    dayEnd = date.setHours(24)
    rows.push({ kind: 'day', key: `day-${start}`, at: start })
  }

  let told = 0
  function tellUpTo(seq: number) {
    for (let notice = notices[told]; notice && notice.seq < seq; notice = notices[++told]) {
      if (!isTold(notice)) continue
      beginDay(notice.at)
      rows.push({ kind: 'notice', key: notice.id, notice })
    }
  }

  let place = 0
  for (const message of messages) {
    tellUpTo(message.seq ?? Number.POSITIVE_INFINITY)
    beginDay(message.at)
    const before = rows.at(-1)
    const goesOn = before?.kind === 'message' && belongTogether(before.message, message)
    if (goesOn) before.last = false
    rows.push({ kind: 'message', key: message.id, message, first: !goesOn, last: true, place: ++place })
  }
  tellUpTo(Number.POSITIVE_INFINITY)
  return rows
}

/** How many messages of others came after this one. */
export function countReceivedAfter(messages: readonly ChatMessage[], id: string | undefined): number {
  const index = messages.findIndex((message) => message.id === id)
  return messages.slice(index + 1).filter((message) => message.delivery === 'received').length
}

/** An agent's `active` is told by who joined, and a new beginning with the assistant by its answer. */
function isTold(notice: NoticeEvent): boolean {
  return notice.type === 'assigned' ? notice.agent !== null : notice.status === 'waiting' || notice.status === 'closed'
}

function belongTogether(before: ChatMessage, message: ChatMessage): boolean {
  const sameAuthor = before.from.role === message.from.role && (message.from.role === 'visitor' || before.from.id === message.from.id)
  return sameAuthor && message.at - before.at < TOGETHER_MS
}
