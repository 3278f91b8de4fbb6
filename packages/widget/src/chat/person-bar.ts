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
  const long = longHint(bar)
  return html`<div part="header" class="bar ${asks || bar.canLeaveEmail ? 'bar-asks' : ''}">
    <span class="faces">${facesView(bar)}</span>
    <span class="bar-words">
      <strong class="bar-name"><bdi>${title(bar)}</bdi></strong>
      ${shortHint(bar)}
    </span>
    ${bar.canRate ? html`<button class="icon-button" type="button" title=${words.rate} aria-label=${words.rate} @click=${bar.rate}>${starIcon}</button>` : nothing}
    ${
      asks
        ? html`<button class="person-button" type="button" aria-disabled=${bar.asking} @click=${bar.askPerson}>${words.talkToPerson}</button>`
        : nothing
    }
    ${bar.canLeaveEmail ? html`<button class="person-button" type="button" @click=${bar.leaveEmail}>${words.leaveEmail}</button>` : nothing}
    ${long ? html`<p class="bar-line">${long}</p>` : nothing}
    ${bar.askFailed ? html`<p class="bar-line problem" role="alert">${words.askFailed}</p>` : nothing}
  </div>`
}

function facesView({ head, site }: PersonBar) {
  if (head.status === 'active') return faceView({ role: 'agent', ...head.assignee })
  if (head.status === 'waiting' && site && site.agents.length > 0) {
    return site.agents.slice(0, 3).map((agent) => faceView({ role: 'agent', ...agent }))
  }
  return faceView({ role: 'assistant' })
}

function title({ head, words, site }: PersonBar): string {
  switch (head.status) {
    case 'assistant':
      return words.assistant
    case 'waiting':
      return site?.hours.open === false ? words.waitingAway : words.waiting
    case 'active':
      return head.assignee?.name ?? words.agent
    case 'closed':
      return words.closed
  }
}

/** Two or three words below the name. */
function shortHint({ head, words }: PersonBar) {
  const hint = head.status === 'assistant' ? words.assistantHint : head.status === 'active' ? words.active : ''
  return hint ? html`<span class="bar-hint">${hint}</span>` : nothing
}

/** A line of its own: what happens next, and when people are there. */
function longHint({ head, words, site, locale }: PersonBar): string {
  const hours = site ? hoursLine(site.hours, locale, words) : ''
  switch (head.status) {
    case 'assistant':
      return hours
    case 'waiting':
      return site?.hours.open === false ? hours : words.waitingHint
    case 'active':
      return ''
    case 'closed':
      return words.closedHint
  }
}
