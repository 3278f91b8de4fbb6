import { html, nothing, type TemplateResult } from 'lit'
import { personIcon } from '../icons.ts'
import type { Strings } from '../strings.ts'

/** Grey rows where the questions will be, of the same height, so that nothing jumps. */
export function renderSkeleton(strings: Strings['faq']): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="unseen">${strings.loading}</p>
    <div class="bar heading"></div>
    ${[1, 2, 3, 4, 5, 6].map(() => html`<div class="row"><div class="bar"></div></div>`)}
  </div>`
}

/** Says that there are no answers to show, and what can be done. */
export function renderFailure(strings: Strings['faq'], retry: () => void, ask: (() => void) | undefined): TemplateResult {
  return html`<div class="notice" role="alert">
    <p>${strings.failed}</p>
    <div class="choices">
      <button type="button" class="filled" part="retry" @click=${retry}>${strings.retry}</button>
      ${ask ? html`<button type="button" class="plain" part="ask" @click=${ask}>${personIcon}${strings.ask}</button>` : nothing}
    </div>
  </div>`
}

/** Says that an answer was taken away since somebody linked to it. */
export function renderGone(strings: Strings['faq']): TemplateResult {
  return html`<div class="notice"><h2 tabindex="-1">${strings.gone}</h2></div>`
}
