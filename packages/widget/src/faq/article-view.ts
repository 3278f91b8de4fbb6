import type { Block, FaqEntry, Inline } from '@shopbell/core/faq'
import { inlineText } from '@shopbell/core/faq'
import { html, nothing, type TemplateResult } from 'lit'
import { directionOf } from '../strings/languages.ts'
import type { Strings } from '../strings.ts'
import { renderBody } from './body-view.ts'
import { renderAsk, renderAskButton } from './pages.ts'
import { renderQuestions } from './rows.ts'
import type { Scene } from './scene.ts'

/** What the visitor said to "Did this help?"; `failed` when the server could not be told. */
export type Vote = 'helped' | 'did-not-help' | 'failed'

/** One answer with everything that leads on from it. */
export function renderArticle(entry: FaqEntry, vote: Vote | undefined, onVote: (helpful: boolean) => void, scene: Scene): TemplateResult {
  const { bundle, strings, client } = scene
  const related = client.help.related(entry)
  const dir = directionOf(bundle.locale)
  return html`
    <article part="answer">
      <h2 tabindex="-1" lang=${bundle.locale} dir=${dir}>${entry.question}</h2>
      <div class="body" lang=${bundle.locale} dir=${dir}>${renderBody(entry.body, scene)}</div>
      <p class="quiet">${renderUpdated(entry.updated, scene)}</p>
      ${renderProducts(entry, scene)}
      ${client.hasServer ? renderVote(entry, vote, onVote, scene) : nothing}
    </article>
    ${related.length > 0 ? html`<section><h2>${strings.related}</h2>${renderQuestions(related, scene)}</section>` : nothing}
    ${vote === 'did-not-help' ? nothing : renderAsk(scene, entry.question)}
  `
}

function renderUpdated(day: string, { strings, locale }: Scene): unknown {
  const date = new Date(`${day}T00:00:00Z`)
  // A day has no time zone; read anywhere it is the same day.
  const text = Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
  return html`<time datetime=${day}>${strings.updated(text)}</time>`
}

function renderProducts(entry: FaqEntry, scene: Scene): TemplateResult | typeof nothing {
  const links = entry.products.flatMap((sku) => {
    const url = scene.productUrl(sku)
    return url ? html`<li><a class="chip" href=${url}>${productName(sku, entry, scene)}</a></li>` : []
  })
  if (links.length === 0) return nothing
  return html`<div class="products"><h3>${scene.strings.products}</h3><ul class="chips">${links}</ul></div>`
}

/** The name that the page or the answer itself has for a product; else its SKU. */
function productName(sku: string, entry: FaqEntry, scene: Scene): string {
  const onPage = scene.client.$context.get().product
  if (onPage?.sku === sku) return onPage.title
  return linkText(entry.body, `product:${sku}`) ?? sku
}

function linkText(blocks: readonly Block[], href: string): string | undefined {
  for (const block of blocks) {
    const found =
      block.kind === 'list' ? linkText(block.items.flat(), href) : 'children' in block ? inlineLinkText(block.children, href) : undefined
    if (found) return found
  }
  return undefined
}

function inlineLinkText(inlines: readonly Inline[], href: string): string | undefined {
  for (const inline of inlines) {
    if (typeof inline === 'string' || !('children' in inline)) continue
    const found = inline.kind === 'link' && inline.href === href ? inlineText(inline.children) : inlineLinkText(inline.children, href)
    if (found) return found
  }
  return undefined
}

/** What is said to a vote. */
export function saidOf(vote: Vote | undefined, strings: Strings['faq']): string {
  return vote ? { helped: strings.thanks, 'did-not-help': strings.sorry, failed: strings.notSaved }[vote] : ''
}

function renderVote(entry: FaqEntry, vote: Vote | undefined, onVote: (helpful: boolean) => void, scene: Scene): TemplateResult {
  const { strings } = scene
  return html`<div class="vote" role="group" aria-label=${strings.helped}>
    <p>${strings.helped}</p>
    <div class="choices">
      <button type="button" class="plain" part="vote vote-yes" aria-pressed=${vote === 'helped'} @click=${() => onVote(true)}>${strings.yes}</button>
      <button type="button" class="plain" part="vote vote-no" aria-pressed=${vote === 'did-not-help'} @click=${() => onVote(false)}>${strings.no}</button>
    </div>
    <p class="said">${saidOf(vote, strings)}</p>
    ${vote === 'did-not-help' ? renderAskButton(scene, entry.question) : nothing}
  </div>`
}
