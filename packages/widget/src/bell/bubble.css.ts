import { css } from 'lit'

/** What the bell and its bubble look like at rest. Nothing that the page set on it gets in. */
export const bubbleCss = css`
  :host {
    all: initial !important;
    display: contents !important;
    color-scheme: light dark !important;
  }

  :host([theme='light']) {
    color-scheme: light !important;
  }

  :host([theme='dark']) {
    color-scheme: dark !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  .bell {
    --_offset: var(--shop-bell-offset, 20px);
    display: contents;
  }

  .bubble {
    position: fixed;
    bottom: var(--_offset);
    inset-inline-end: var(--_offset);
    z-index: var(--shop-bell-layer, 2147480000);
    box-sizing: border-box;
    width: 60px;
    height: 60px;
    margin: 0 env(safe-area-inset-right) var(--_clear, env(safe-area-inset-bottom)) env(safe-area-inset-left);
    padding: 14px;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.24);
    cursor: pointer;
  }

  .at-start .bubble {
    inset-inline: var(--_offset) auto;
  }

  .bubble svg {
    display: block;
    pointer-events: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media print {
    .bell {
      display: none;
    }
  }
`
