import type { FaqEntry } from '@shopbell/core/faq'
import { html, nothing, type TemplateResult } from 'lit'
import { personIcon } from '../icons.ts'
import { directionOf } from '../strings/languages.ts'
import { renderQuestions } from './rows.ts'
import type { Scene } from './scene.ts'
import { keyOf } from './trail.ts'

const FEATURED = 6

/** Before anything is typed: the questions about the present product, those that are often asked, and the topics. */
export function renderHome(scene: Scene): TemplateResult {
  const { client, bundle, strings } = scene
  const sku = client.$context.get().product?.sku
  const isOwn = (entry: FaqEntry) => sku !== undefined && entry.products.includes(sku)
  // The client puts the product's own entries first; those stand under their own heading.
  const featured = client.help.featured(bundle.entries.filter(isOwn).length + FEATURED)
  const own = featured.filter(isOwn)
  const others = featured.filter((entry) => !isOwn(entry))
  const part = (title: string, entries: readonly FaqEntry[]) =>
    entries.length > 0 ? html`<section><h2>${title}</h2>${renderQuestions(entries, scene)}</section>` : nothing
  return html`
    ${part(strings.product, own)}
    ${part(strings.featured, others)}
    <section><h2>${strings.categories}</h2>${renderCategories(scene)}</section>
    ${renderAsk(scene, '')}
  `
}

/** All questions of one topic. */
export function renderCategory(id: string, scene: Scene): TemplateResult {
  const { bundle, strings } = scene
  const entries = bundle.entries.filter((entry) => entry.category === id)
  const name = bundle.categories.find((category) => category.id === id)?.name ?? id
  return html`
    <section>
      <div class="title"><h2 tabindex="-1" lang=${bundle.locale} dir=${directionOf(bundle.locale)}>${name}</h2><p>${strings.count(entries.length)}</p></div>
      ${renderQuestions(entries, scene)}
    </section>
    ${renderAsk(scene, '')}
  `
}

/** What a search found, or that it found nothing. */
export function renderResults(found: readonly FaqEntry[], query: string, scene: Scene): TemplateResult {
  const { strings } = scene
  if (found.length > 0)
    return html`<section aria-label=${strings.found(found.length)}>${renderQuestions(found, scene, query)}</section>${renderAsk(scene, query)}`
  return html`<div class="notice">
    <p>${strings.nothing(query)}</p>
    ${scene.client.hasServer ? html`<p class="quiet">${strings.nothingHint}</p>${renderAskButton(scene, query)}` : nothing}
  </div>`
}

/** The way to a person, below everything; without a server there is nobody to ask. */
export function renderAsk(scene: Scene, question: string): TemplateResult | typeof nothing {
  if (!scene.client.hasServer) return nothing
  return html`<div class="ask"><p>${scene.strings.stillStuck}</p>
    <button type="button" class="plain" part="ask" @click=${() => scene.ask(question)}>${personIcon}${scene.strings.ask}</button></div>`
}

/** The way to a person where it is the best thing to do. */
export function renderAskButton(scene: Scene, question: string): TemplateResult {
  return html`<button type="button" class="filled" part="ask" @click=${() => scene.ask(question)}>${personIcon}${scene.strings.ask}</button>`
}

function renderCategories({ bundle, strings, open }: Scene): TemplateResult {
  const count = (id: string) => bundle.entries.filter((entry) => entry.category === id).length
  return html`<ul class="tiles">
    ${bundle.categories.map(
      ({ id, name }) => html`<li>
        <button type="button" class="tile" part="category" data-key=${keyOf({ kind: 'category', id })} @click=${() => open({ kind: 'category', id })}>
          <span lang=${bundle.locale} dir=${directionOf(bundle.locale)}>${name}</span> <small>${strings.count(count(id))}</small>
        </button>
      </li>`,
    )}
  </ul>`
}
