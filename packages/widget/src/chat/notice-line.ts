import type { NoticeEvent } from '@shopbell/core/protocol'
import { html, type TemplateResult } from 'lit'
import type { ChatView, ChatWords } from './chat-view.ts'
import { timeView } from './delivery-line.ts'

/** A line between the messages that says what happened. */
export function noticeView(notice: NoticeEvent, view: ChatView): TemplateResult {
  return html`<p class="notice">${noticeText(notice, view.words)} <span class="notice-time">${timeView(notice.at, view)}</span></p>`
}

function noticeText(notice: NoticeEvent, words: ChatWords): string {
  if (notice.type === 'assigned') return words.joined(notice.agent?.name ?? words.agent)
  if (notice.status === 'closed') return words.chatClosed
  return notice.by === 'agent' ? words.passedOn : words.askedPerson
}
