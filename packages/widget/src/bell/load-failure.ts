import { html, type TemplateResult } from 'lit'
import type { Strings } from '../strings.ts'

/** Says that the sections' code did not arrive, and offers to fetch it again. */
export function loadFailure(strings: Strings['bell'], onRetry: () => void): TemplateResult {
  return html`
    <div class="failure" role="alert">
      <p>${strings.notLoaded}</p>
      <button class="retry" type="button" @click=${onRetry}>${strings.tryAgain}</button>
    </div>
  `
}
