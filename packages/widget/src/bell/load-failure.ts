import { html, type TemplateResult } from 'lit'
import type { Strings } from '../strings.ts'

/** Says that the sections' code did not arrive, and offers to fetch it again. */
export function loadFailure(strings: Strings['bell'], onRetry: () => void): TemplateResult {
  const retry = ({ currentTarget }: Event) => {
    // The button goes as soon as it is pressed; the focus is to stay in the panel.
    ;(currentTarget as Element).closest<HTMLElement>('.panel')?.focus()
    onRetry()
  }
  return html`
    <div class="failure" role="alert">
      <p>${strings.notLoaded}</p>
      <button class="retry" type="button" @click=${retry}>${strings.tryAgain}</button>
    </div>
  `
}
