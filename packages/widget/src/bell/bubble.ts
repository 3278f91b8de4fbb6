import { html, nothing, type TemplateResult } from 'lit'
import { bellIcon, closeIcon } from '../icons.ts'
import type { Strings } from '../strings.ts'

/** What the bubble shows. */
export interface BubbleOptions {
  open: boolean
  unread: number
  strings: Strings['bell']
  onClick: () => void
}

/** The round button at the corner, with the number of unread messages. */
export function bubble({ open, unread, strings, onClick }: BubbleOptions): TemplateResult {
  const badge = open ? 0 : unread
  const news = badge > 0 ? strings.unread(badge) : ''
  const name = open ? strings.close : [strings.open, news].filter(Boolean).join(', ')
  return html`
    <button id="bubble" class=${badge > 0 ? 'bubble ringing' : 'bubble'} part="bubble" type="button" aria-label=${name}
      aria-expanded=${open} aria-controls="panel" @click=${onClick}>
      <span class="icon" ?hidden=${open}><slot name="bubble-icon">${bellIcon}</slot></span>
      <span class="icon" ?hidden=${!open}>${closeIcon}</span>
      ${badge > 0 ? html`<span class="badge" part="badge" aria-hidden="true">${badge > 99 ? '99+' : badge}</span>` : nothing}
    </button>
    <span class="visually-hidden" role="status">${news}</span>
  `
}
