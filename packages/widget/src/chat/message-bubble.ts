import type { ChatMessage } from '@shopbell/core'
import type { ContactContent, ImageContent } from '@shopbell/core/protocol'
import { html, nothing, type TemplateResult } from 'lit'
import { answerView, suggestionsView } from './answer-card.ts'
import { faceView } from './author-face.ts'
import type { ChatView } from './chat-view.ts'
import { deliveryView, timeView } from './delivery-line.ts'
import { drawPicture, PICTURE_BOX } from './draw-picture.ts'
import type { Row } from './message-groups.ts'
import { isFewEmoji, textView } from './message-text.ts'
import { fitInto } from './picture-files.ts'
import { productView } from './product-card.ts'

/**
 * One message with its author, its content, and how far it came; `newestOwn` says whether its state is for the eye too.
 * @param setSize of how many messages it is one, in a list that is not in the page as a whole; -1 when nobody knows
 */
export function messageView(
  { message, first, last, place }: Row & { kind: 'message' },
  newestOwn: boolean,
  view: ChatView,
  setSize?: number,
): TemplateResult {
  const { role } = message.from
  const own = role === 'visitor'
  const undelivered = message.delivery !== 'sent' && message.delivery !== 'read'
  const showsState = own && (newestOwn || undelivered)
  return html`<div
    part="message message-${own ? 'own' : role}"
    class="message ${own ? 'own' : 'other'} ${first ? 'first' : ''} ${last ? 'last' : ''}"
    role=${setSize ? 'article' : nothing}
    aria-posinset=${setSize ? place : nothing}
    aria-setsize=${setSize ?? nothing}
  >
    ${role === 'visitor' || !last ? nothing : faceView({ ...message.from, role })}
    ${authorView(message, first, view)}
    <div class="bubble ${bubbleLook(message)}">${contentView(message, view)}</div>
    <div class="foot ${last || showsState ? '' : 'unseen'}">
      ${timeView(message.at, view)}${own ? html`<span class=${showsState ? '' : 'unseen'}>${deliveryView(message, view)}</span>` : nothing}
    </div>
  </div>`
}

function authorView({ from }: ChatMessage, first: boolean, { words }: ChatView): TemplateResult {
  const name = from.role === 'visitor' ? words.you : from.role === 'assistant' ? words.assistant : (from.name ?? words.agent)
  return html`<span class="author ${first && from.role !== 'visitor' ? '' : 'unseen'}"><bdi>${name}</bdi></span>`
}

function bubbleLook({ content }: ChatMessage): string {
  if (!content || content.kind === 'image') return 'bubble-picture'
  if (content.kind === 'text') return isFewEmoji(content.text) ? 'bubble-bare' : ''
  return content.kind === 'contact' ? '' : 'bubble-card'
}

function contentView(message: ChatMessage, view: ChatView): TemplateResult {
  const { content, picture } = message
  if (!content) {
    return html`<canvas class="picture" role="img" aria-label=${view.words.picture} ${picture ? drawPicture(picture) : nothing}></canvas>`
  }
  switch (content.kind) {
    case 'text':
      return textView(content.text)
    case 'image':
      return imageView(content, view)
    case 'product':
      return html`<span class="card-label">${view.words.aboutItem}</span>${productView(content.product)}`
    case 'contact':
      return contactView(content, view)
    case 'answer':
      return answerView(message.id, content, view)
    case 'suggestions':
      return suggestionsView(content, view)
  }
}

function imageView(content: ImageContent, { words, pictureUrl }: ChatView): TemplateResult {
  const url = pictureUrl(content.upload)
  const size = fitInto(content.width, content.height, PICTURE_BOX)
  const description = content.name ? words.pictureNamed(content.name) : words.picture
  return html`<a class="picture-link" href=${url} target="_blank" rel="noopener noreferrer" title=${words.openPicture}>
    <img class="picture" src=${url} alt=${description} width=${size.width} height=${size.height} />
  </a>`
}

function contactView({ name, email, text }: ContactContent, { words }: ChatView): TemplateResult {
  return html`<span class="contact-label">${words.contactSent}</span>${textView(text)}
    <span class="contact-from" dir="auto">${name ? `${name} · ${email}` : email}</span>`
}
