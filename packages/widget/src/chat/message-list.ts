import { html } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ChatView } from './chat-view.ts'
import { dayLabel } from './day-label.ts'
import { messageView } from './message-bubble.ts'
import type { Row } from './message-groups.ts'
import { noticeView } from './notice-line.ts'
import type { DrawnRows } from './row-list.ts'

/**
 * The rows of a conversation; a row keeps its element for as long as it is shown, so that nothing is read aloud twice.
 * What is left out is an empty space that the browser's search finds the words of.
 * @param newestOwn says for the eye how far it came
 * @param setSize how many messages there are, when not all of them are in the page; -1 when nobody knows
 */
export function messageListView(items: DrawnRows['items'], newestOwn: Row | undefined, view: ChatView, setSize?: number): unknown {
  return repeat(
    items,
    ({ key }) => key,
    (item) => ('kind' in item ? rowView(item, item === newestOwn, view, setSize) : restView),
  )
}

const restView = html`<div class="rest" hidden="until-found" aria-hidden="true"></div>`

function rowView(row: Row, newestOwn: boolean, view: ChatView, setSize: number | undefined): unknown {
  switch (row.kind) {
    case 'day':
      return html`<p class="day"><span>${dayLabel(row.at, view.locale, view.words)}</span></p>`
    case 'notice':
      return noticeView(row.notice, view)
    case 'message':
      // The list is looked at with every letter that is typed.
      return guard(
        [
          row.message,
          row.first,
          row.last,
          newestOwn,
          view.words,
          view.timeLabel,
          view.locale,
          view.offersPerson,
          view.votes,
          setSize && row.place,
          setSize,
        ],
        () => messageView(row, newestOwn, view, setSize),
      )
  }
}
