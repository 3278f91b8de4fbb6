import { afterTopics, beforeTopics, type HelpTopic } from '../help-topics.ts'
import { type Html, html } from '../html.ts'
import type { Locale } from '../locale.ts'
import { helpPath } from '../paths.ts'
import { strings } from '../strings.ts'
import { layout } from './layout.ts'
import { answerLink } from './links.ts'
import type { Page, Site } from './site.ts'

/** Two sets of questions, one for people who have not bought yet and one for customers, and the ways to reach a person. */
export function helpPage(site: Site, locale: Locale): Page {
  const words = strings[locale].help
  return layout(site, {
    locale,
    path: helpPath,
    kind: 'help',
    title: `${words.title} · ${strings[locale].shop}`,
    description: words.description,
    main: html`<div class="hero"><h1>${words.headline}</h1><p>${words.intro}</p>
<p><button type="button" class="button" data-shop-bell="chat">${words.chat}</button></p>
<noscript><p>${words.script}</p></noscript></div>
<div class="help-columns">
<section aria-labelledby="before"><h2 id="before">${words.before}</h2><p>${words.beforeIntro}</p>${beforeTopics.map((topic) => group(site, locale, topic))}</section>
<section aria-labelledby="after"><h2 id="after">${words.after}</h2><p>${words.afterIntro}</p>${afterTopics.map((topic) => group(site, locale, topic))}</section>
</div>
<section class="contact" aria-labelledby="contact"><h2 id="contact">${words.contact}</h2>
<div class="contact-columns">
<div><button type="button" class="quiet-button" data-shop-bell="chat">${words.chat}</button><p>${words.hours}</p></div>
<div><button type="button" class="quiet-button" data-shop-bell="rating">${words.rate}</button><p>${words.rateIntro}</p></div>
<div><p><strong>${words.phone}</strong><br><a href="tel:4001000100">400-100-0100</a></p><p><strong>${words.mail}</strong><br><a href="mailto:help@tidewood.example">help@tidewood.example</a></p></div>
</div></section>`,
  })
}

function group(site: Site, locale: Locale, { category, entries }: HelpTopic): Html {
  return html`<div class="topic"><h3>${site.faq[locale].category(category)}</h3><ul class="answers">
${entries.map((id) => html`<li id="${id}">${answerLink(site, locale, id)}</li>\n`)}</ul></div>`
}
