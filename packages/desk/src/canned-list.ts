import type { CannedReply } from '@shopbell/core/protocol'
import { css, html, type TemplateResult } from 'lit'
import type { Strings } from './strings.ts'

/** What {@link cannedList} shows. */
export interface CannedListOptions {
  words: Strings
  replies: readonly CannedReply[]
  /** Which one Enter takes. */
  active: number
  pick: (reply: CannedReply) => void
}

/** The id of an option, for `aria-activedescendant` of the field in the same shadow root. */
export function optionId(index: number): string {
  return `canned-${index}`
}

/** The popup of prepared replies; the focus stays in the field that it belongs to. */
export function cannedList({ words, replies, active, pick }: CannedListOptions): TemplateResult {
  return html`<div class="canned" id="canned" role="listbox" aria-label=${words.reply.canned}>
    ${replies.map(
      (reply, index) => html`<div
        class="option"
        role="option"
        id=${optionId(index)}
        aria-selected=${index === active}
        @pointerdown=${(event: Event) => event.preventDefault()}
        @click=${() => pick(reply)}
      >
        <kbd>/${reply.key}</kbd><span dir="auto">${reply.text}</span>
      </div>`,
    )}
  </div>`
}

/** Looks of {@link cannedList}. */
export const cannedListStyles = css`
  .canned {
    position: absolute;
    z-index: 2;
    inset-block-end: calc(100% + 6px);
    inset-inline: 12px;
    max-block-size: 300px;
    padding: 6px;
    overflow-y: auto;
    border: 1px solid var(--border);
    border-radius: 14px;
    background: var(--background);
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.2);
  }

  .option {
    display: grid;
    grid-template-columns: minmax(72px, auto) 1fr;
    align-items: baseline;
    gap: 12px;
    min-block-size: 40px;
    padding: 8px 10px;
    border-radius: 9px;
    cursor: pointer;
  }

  .option[aria-selected='true'] {
    background: var(--accent-soft);
  }

  .option span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  kbd {
    color: var(--accent);
    font: inherit;
    font-weight: 600;
  }

  .canned-none {
    padding: 4px 16px;
    color: var(--muted);
    font-size: 13px;
  }

  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`
