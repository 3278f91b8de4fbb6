import { html } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ChatView } from './chat-view.ts'
import { dayLabel } from './day-label.ts'
import { messageView } from './message-bubble.ts'
import type { Row } from './message-groups.ts'
import { noticeView } from './notice-line.ts'

/** The rows of a conversation; a row keeps its element for as long as it is shown, so that nothing is read aloud twice. */
export function messageListView(rows: readonly Row[], view: ChatView): unknown {
  const newestOwn = rows.findLast((row) => row.kind === 'message' && row.message.from.role === 'visitor')
  return repeat(
    rows,
    (row) => row.key,
    (row) => rowView(row, row === newestOwn, view),
  )
}

function rowView(row: Row, newestOwn: boolean, view: ChatView): unknown {
  switch (row.kind) {
    case 'day':
      return html`<p class="day"><span>${dayLabel(row.at, view.locale, view.words)}</span></p>`
    case 'notice':
      return noticeView(row.notice, view)
    case 'message':
      // The list is looked at with every letter that is typed.
      return guard([row.message, row.first, row.last, newestOwn, view.words, view.locale, view.offersPerson, view.votes], () =>
        messageView(row, newestOwn, view),
      )
  }
}
