import { splitLinks } from '@shopbell/core'
import {
  type AnswerContent,
  type ContactContent,
  type ImageContent,
  type MessageContent,
  offersChoices,
  type ProductContent,
  type SuggestionsContent,
} from '@shopbell/core/protocol'
import { html, nothing, type TemplateResult } from 'lit'
import { productCard } from './product-card.ts'
import type { Strings } from './strings.ts'

/** What a message's content needs besides itself to be shown. */
export interface ContentOptions {
  words: Strings
  /** The absolute address of an uploaded picture. */
  pictureUrl: (upload: string) => string
}

/** What somebody said, as the other side sees it; text is only ever text. */
export function messageContent(content: MessageContent, options: ContentOptions): TemplateResult {
  switch (content.kind) {
    case 'text':
      return plainText(content.text)
    case 'image':
      return picture(content, options)
    case 'product':
      return product(content, options.words)
    case 'contact':
      return contact(content, options.words)
    case 'answer':
      return answer(content, options.words)
    case 'suggestions':
      return suggestions(content, options.words)
  }
}

function plainText(text: string): TemplateResult {
  return html`<p class="text" dir="auto">${splitLinks(text).map((segment) =>
    'href' in segment ? html`<a href=${segment.href} target="_blank" rel="noopener noreferrer nofollow">${segment.text}</a>` : segment.text,
  )}</p>`
}

function picture({ upload, width, height, name }: ImageContent, { words, pictureUrl }: ContentOptions): TemplateResult {
  const url = pictureUrl(upload)
  const label = name ? words.message.pictureNamed(name) : words.message.picture
  return html`<a class="picture" href=${url} target="_blank" rel="noopener noreferrer">
    <img src=${url} width=${width} height=${height} alt=${label} loading="lazy" />
  </a>`
}

function product(content: ProductContent, words: Strings): TemplateResult {
  return html`<p class="label">${words.message.product}</p>${productCard(content.product)}`
}

function contact({ name, email, text }: ContactContent, words: Strings): TemplateResult {
  return html`<p class="label">${words.message.contact}</p>
    <p class="contact" dir="auto">${name ? html`${name} · ` : nothing}<a href="mailto:${encodeURIComponent(email).replace('%40', '@')}">${email}</a></p>
    ${plainText(text)}`
}

function answer({ question, text }: AnswerContent, words: Strings): TemplateResult {
  return html`<p class="label">${words.message.answered}</p>
    <p class="question" dir="auto">${question}</p>
    ${plainText(text)}`
}

function suggestions({ entries, courtesy }: SuggestionsContent, words: Strings): TemplateResult {
  if (entries.length === 0 || !offersChoices(courtesy))
    return html`<p class="label">${courtesy ? words.message.courtesy : words.message.suggestedNone}</p>`
  return html`<p class="label">${courtesy ? words.message.greeted : words.message.suggested}</p>
    <ul class="suggestions">
      ${entries.map(({ question }) => html`<li dir="auto">${question}</li>`)}
    </ul>`
}
