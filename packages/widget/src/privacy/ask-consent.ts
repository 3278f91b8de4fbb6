import { css, html, render } from 'lit'
import { tokens } from '../tokens.ts'
import type { PrivacyWords } from './privacy-words.ts'

const consentStyles = css`
  .consent {
    position: fixed;
    inset-block-end: calc(var(--shop-bell-offset, 20px) + 76px + max(env(safe-area-inset-bottom, 0px), var(--_clear, 0px)));
    inset-inline-end: calc(var(--shop-bell-offset, 20px) + env(safe-area-inset-right, 0px));
    z-index: var(--shop-bell-layer, 2147480000);
    inline-size: min(340px, calc(100% - 2 * var(--shop-bell-offset, 20px)));
    padding: 18px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font: 400 15px/1.5 var(--_font);
  }

  :host(.at-start) .consent {
    inset-inline: calc(var(--shop-bell-offset, 20px) + env(safe-area-inset-left, 0px)) auto;
  }

  .consent:focus {
    outline: none;
  }

  .consent p {
    margin: 0 0 14px;
  }

  .consent button {
    min-block-size: 44px;
    margin-inline-end: 8px;
    padding: 6px 18px;
    border: 1px solid var(--_border);
    border-radius: 22px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .consent .yes {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
`

/** Who is asked, and where the question is drawn. */
export interface ConsentOptions {
  /** The element that the bubble was drawn into. */
  bell: HTMLElement
  words: PrivacyWords
}

/** Asks beside the bubble whether something may be stored and connected; false for "not now". */
export async function askConsent({ bell, words }: ConsentOptions): Promise<boolean> {
  const bubble = bell.shadowRoot?.querySelector('button')
  // In a tree of its own: what styles the bubble means every button.
  const host = document.createElement('section')
  host.setAttribute('theme', bell.getAttribute('theme') ?? '')
  host.className = bubble?.matches('.start, .at-start *') ? 'at-start' : ''
  bubble?.after(host)
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [tokens, consentStyles].map(({ styleSheet }) => styleSheet as CSSStyleSheet)
  const isAgreed = await new Promise<boolean>((resolve) => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && resolve(false)
    render(
      html`<div class="consent" role="dialog" tabindex="-1" aria-labelledby="text" @keydown=${onKey}>
        <p id="text">${words.consentText}</p>
        <button class="yes" type="button" @click=${() => resolve(true)}>${words.consentYes}</button>
        <button type="button" @click=${() => resolve(false)}>${words.consentNo}</button>
      </div>`,
      root,
    )
    root.querySelector<HTMLElement>('.consent')?.focus()
  })
  host.remove()
  bubble?.focus()
  return isAgreed
}
