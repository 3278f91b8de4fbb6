import { splitLinks } from '@shopbell/core'
import { html, type TemplateResult } from 'lit'

const EMOJI = String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u20E3)*`
const EMOJI_ONLY = new RegExp(String.raw`^(?:\p{Regional_Indicator}{2}|${EMOJI}(?:\u200D${EMOJI})*|\s)+$`, 'u')
const FEW = 3

/** Whether a text is nothing but one to three emoji; such a text is shown large. */
export function isFewEmoji(text: string): boolean {
  if (!EMOJI_ONLY.test(text)) return false
  const visible = text.replace(/\s/g, '')
  return visible !== '' && [...new Intl.Segmenter().segment(visible)].length <= FEW
}

/** Plain text with its links as elements; nothing in it is ever read as markup. */
export function textView(text: string): TemplateResult {
  const segments = splitLinks(text).map((segment) =>
    'href' in segment ? html`<a href=${segment.href} target="_blank" rel="noopener noreferrer nofollow">${segment.text}</a>` : segment.text,
  )
  return html`<p class="text ${isFewEmoji(text) ? 'large' : ''}" dir="auto">${segments}</p>`
}
