import { type Html, html } from '../html.ts'
import type { Locale } from '../locale.ts'
import { answerPath } from '../paths.ts'
import type { Site } from './site.ts'

/** A link that opens an answer in the bell, and leads to the help page where there is no bell. Says the question unless told otherwise. */
export function answerLink(site: Site, locale: Locale, id: string, text?: string | Html): Html {
  const question = site.faq[locale].question(id)
  return html`<a href="${answerPath(locale, id)}" data-shop-bell="faq:${id}">${text ?? question}</a>`
}

/** A list of questions. */
export function answerList(site: Site, locale: Locale, ids: string[]): Html {
  return html`<ul class="answers">${ids.map((id) => html`<li>${answerLink(site, locale, id)}</li>`)}</ul>`
}
