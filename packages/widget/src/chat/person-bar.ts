import type { ConversationHead, SiteAnswer } from '@shopbell/core/protocol'
import { html, nothing, type TemplateResult } from 'lit'
import { starIcon } from '../icons.ts'
import { faceView } from './author-face.ts'
import type { ChatWords } from './chat-view.ts'
import { hoursLine } from './hours-line.ts'

/** What the bar above the messages shows. */
export interface PersonBar {
  head: ConversationHead
  /** Null until known. */
  site: SiteAnswer | null
  words: ChatWords
  locale: string
  /** The wish for a person is on its way. */
  asking: boolean
  askFailed: boolean
  /** A person has answered, so there is something to rate. */
  canRate: boolean
  /** Outside business hours, and nothing was left yet. */
  canLeaveEmail: boolean
  askPerson(): void
  leaveEmail(): void
  rate(): void
}

/** Who one is talking to, when people are there, and the way to them. */
export function personBarView(bar: PersonBar): TemplateResult {
  const { head, words } = bar
  const asks = head.status === 'assistant' || head.status === 'closed'
  const hours = bar.site && head.status !== 'active' ? hoursLine(bar.site.hours, bar.locale, words) : ''
  return html`<div part="header" class="bar">
    <span class="faces">${facesView(bar)}</span>
    <span class="bar-words">
      <strong class="bar-name" dir="auto">${title(bar)}</strong>
      <span class="bar-hint">${hint(bar, hours)}</span>
    </span>
    ${bar.canRate ? html`<button class="icon-button" type="button" title=${words.rate} aria-label=${words.rate} @click=${bar.rate}>${starIcon}</button>` : nothing}
    ${
      asks
        ? html`<button class="person-button" type="button" ?disabled=${bar.asking} @click=${bar.askPerson}>${words.talkToPerson}</button>`
        : nothing
    }
    ${bar.canLeaveEmail ? html`<button class="person-button" type="button" @click=${bar.leaveEmail}>${words.leaveEmail}</button>` : nothing}
    ${asks && hours ? html`<p class="bar-hours">${hours}</p>` : nothing}
    ${bar.askFailed ? html`<p class="bar-problem" role="alert">${words.askFailed}</p>` : nothing}
  </div>`
}

function facesView({ head, site }: PersonBar) {
  if (head.status === 'active') return faceView({ role: 'agent', ...head.assignee })
  if (head.status === 'waiting' && site && site.agents.length > 0) {
    return site.agents.slice(0, 3).map((agent) => faceView({ role: 'agent', ...agent }))
  }
  return faceView({ role: 'assistant' })
}

function title({ head, words }: PersonBar): string {
  switch (head.status) {
    case 'assistant':
      return words.assistant
    case 'waiting':
      return words.waiting
    case 'active':
      return head.assignee?.name ?? words.agent
    case 'closed':
      return words.closed
  }
}

function hint({ head, words, site }: PersonBar, hours: string): string {
  switch (head.status) {
    case 'assistant':
      return words.assistantHint
    case 'waiting':
      return site && !site.hours.open ? hours : words.waitingHint
    case 'active':
      return words.active
    case 'closed':
      return words.closedHint
  }
}
