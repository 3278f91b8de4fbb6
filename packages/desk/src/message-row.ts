import type { AgentFace } from '@shopbell/core/protocol'
import { html, nothing, type TemplateResult } from 'lit'
import { avatar } from './avatar.ts'
import { messageContent } from './message-content.ts'
import type { ReplyView } from './reply-view.ts'
import type { Strings } from './strings.ts'
import type { Notice, Row } from './timeline.ts'
import { clockTime, dayWords } from './words.ts'

/** What the rows of a log need besides themselves. */
export interface RowOptions {
  words: Strings
  /** What the visitor is called. */
  visitor: string
  /** Who looks at it. */
  agent: AgentFace
  /** Id of the last message of an agent: only it says how far it came. */
  lastOwn: string | undefined
  pictureUrl: (upload: string) => string
  retry: (id: string) => void
  discard: (id: string) => void
}

/** A line of the log. */
export function logRow(row: Row, options: RowOptions): TemplateResult {
  switch (row.kind) {
    case 'day':
      return html`<p class="day"><time>${dayWords(row.at, options.words)}</time></p>`
    case 'notice':
      return html`<p class="notice"><span dir="auto">${noticeWords(row.notice, options)}</span> <time>${clockTime(row.notice.at, options.words)}</time></p>`
    case 'message':
      return messageRow(row.message, row.opens, options)
  }
}

function messageRow(message: ReplyView, opens: boolean, options: RowOptions): TemplateResult {
  const { words } = options
  const { role, picture } = message.from
  const name = authorName(message, options)
  const content = message.content
    ? messageContent(message.content, options)
    : html`<desk-pending-picture .picture=${message.picture} .label=${words.message.picture}></desk-pending-picture>`
  return html`<div class="message message-${role} ${opens ? 'opens' : ''} ${message.delivery}" part="message message-${role}">
    ${opens ? avatar({ name, picture, role }) : html`<span class="avatar-space"></span>`}
    <div class="column">
      <p class=${opens ? 'author' : 'visually-hidden'}><span dir="auto">${name}</span> <time>${clockTime(message.at, words)}</time></p>
      <div class="bubble bubble-${message.content?.kind ?? 'image'}">${content}</div>
      ${deliveryLine(message, options)}
    </div>
  </div>`
}

function deliveryLine({ id, delivery, error }: ReplyView, { words, lastOwn, retry, discard }: RowOptions) {
  if (delivery === 'received') return nothing
  if (delivery === 'failed') {
    return html`<p class="delivery failed" role="alert">
      <span>${words.message.failed}${error ? html`: <span dir="auto">${error.message}</span>` : nothing}</span>
      <button class="link" @click=${() => retry(id)}>${words.message.retry}</button>
      <button class="link" @click=${() => discard(id)}>${words.message.discard}</button>
    </p>`
  }
  const settled = delivery === 'sent' || delivery === 'read'
  return settled && id !== lastOwn ? nothing : html`<p class="delivery">${words.message[delivery]}</p>`
}

function authorName({ from }: ReplyView, { words, visitor, agent }: RowOptions): string {
  if (from.role === 'assistant') return words.message.assistant
  if (from.role === 'visitor') return visitor
  return from.id === agent.id ? agent.name : (from.name ?? from.id)
}

function noticeWords(notice: Notice, { words, agent }: RowOptions): string {
  const say = words.notice
  if (notice.type === 'erased') return say.erased
  if (notice.type === 'rating') return say.rated(words.ratings.words[notice.rating.score - 1] ?? '', notice.rating.score)
  if (notice.type === 'assigned') {
    if (!notice.agent) return say.unassigned
    return notice.agent.id === agent.id ? say.assignedYou : say.assigned(notice.agent.name)
  }
  switch (notice.status) {
    case 'waiting':
      return notice.by === 'agent' ? say.putBack : say.handoff
    case 'closed':
      return notice.by === 'visitor' ? say.closedByVisitor : notice.askRating ? say.closedWithRating : say.closed
    default:
      return say[notice.status]
  }
}
