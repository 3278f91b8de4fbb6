import { html, type TemplateResult } from 'lit'
import { bellIcon } from '../icons.ts'
import type { ChatWords } from './chat-view.ts'

/** What stands in a chat that nobody has written in yet. */
export function greetingView(site: string | null, words: ChatWords): TemplateResult {
  return html`<div class="greeting">
    <span class="face face-assistant" aria-hidden="true">${bellIcon}</span>
    <strong dir="auto">${words.greeting(site)}</strong>
    <p>${words.greetingText}</p>
  </div>`
}
