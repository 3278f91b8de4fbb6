import type { FaqEntry } from '@shopbell/core/faq'
import { html, type TemplateResult } from 'lit'
import { forwardIcon } from '../icons.ts'
import { directionOf } from '../strings/languages.ts'
import { type Piece, splitHits } from './highlight.ts'
import type { Scene } from './scene.ts'
import { keyOf } from './trail.ts'

/** A list of questions to choose from; `query` marks its words in what a search found. */
export function renderQuestions(entries: readonly FaqEntry[], scene: Scene, query?: string): TemplateResult {
  const found = query !== undefined
  const { index, locale } = scene.bundle
  const dir = directionOf(locale)
  return html`<ul class="rows" lang=${locale}>
    ${entries.map(
      (entry) => html`<li>
        <button
          type="button"
          class="row"
          part=${found ? 'result' : 'question'}
          data-key=${keyOf({ kind: 'article', id: entry.id })}
          @click=${() => scene.open({ kind: 'article', id: entry.id })}
        ><span dir=${dir}>${found ? renderHits(splitHits(entry.question, index.highlight(query, entry.question))) : entry.question}</span>${forwardIcon}</button>
      </li>`,
    )}
  </ul>`
}

function renderHits(pieces: readonly Piece[]): unknown {
  return pieces.map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text))
}
