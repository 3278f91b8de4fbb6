import { html, nothing, type TemplateResult } from 'lit'
import { bellIcon } from '../icons.ts'
import { webUrl } from './web-url.ts'

/** Somebody's picture, or the first letters of the name while there is none; only for the eye, the name stands beside it. */
export function faceView(author: { role: 'agent' | 'assistant'; name?: string; picture?: string }): TemplateResult {
  if (author.role === 'assistant') return html`<span class="face face-assistant" aria-hidden="true">${bellIcon}</span>`
  const picture = webUrl(author.picture)
  return html`<span class="face" aria-hidden="true">
    ${initials(author.name ?? '')}${picture ? html`<img src=${picture} alt="" loading="lazy" @error=${hide} />` : nothing}
  </span>`
}

/** A letter that is a whole character; to have a browser tell where others end takes it long. */
const WHOLE = /^[\p{Script=Latin}\p{Script=Han}](?!\p{M})/u

/** "Mei Lin" is ML, "林梅" and "林梅 Mei" are 林; characters stay whole. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const letters = words.slice(0, 2).map((word) => WHOLE.exec(word)?.[0] ?? new Intl.Segmenter().segment(word).containing(0)?.segment ?? '')
  const [first = ''] = letters
  return (
    /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(first) ? first : letters.join('')
  ).toLocaleUpperCase()
}

function hide(event: Event) {
  ;(event.target as HTMLElement).hidden = true
}
