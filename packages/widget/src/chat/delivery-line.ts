import type { ChatMessage, ShopBellError } from '@shopbell/core'
import { html, type TemplateResult } from 'lit'
import type { ChatView, ChatWords } from './chat-view.ts'

/** How far an own message came, and what the visitor can do about it. */
export function deliveryView(message: ChatMessage, view: ChatView): TemplateResult {
  const { words } = view
  const { delivery } = message
  switch (delivery) {
    case 'retrying':
      return html`<span class="delivery">${words.retrying}</span> ${textButton(words.tryNow, () => view.retry(message.id))}`
    case 'failed':
      return html`<span class="delivery delivery-failed">${words.failed(failureReason(message.error, words))}</span>
        <span class="ways-on">${textButton(words.retry, () => view.retry(message.id))}${textButton(words.discard, () => view.discard(message.id))}</span>`
    default:
      // One element for as long as all goes well: the log says of what is added, not of what changes.
      return html`<span class="delivery">${delivery === 'keeping' || delivery === 'received' ? '' : words[delivery]}</span>`
  }
}

/** The time of a message. */
export function timeView(at: number, { timeLabel, locale }: ChatView): TemplateResult {
  return html`<time datetime=${new Date(at).toISOString()}>${timeLabel(at, locale)}</time>`
}

function failureReason(error: ShopBellError | undefined, words: ChatWords): string {
  switch (error?.problem?.code) {
    case 'unsupported-media-type':
      return words.failedPicture
    case 'body-too-large':
      return words.failedSize
    default:
      return words.failedRefused
  }
}

function textButton(word: string, action: () => void): TemplateResult {
  return html`<button class="text-button" type="button" @click=${action}>${word}</button>`
}
