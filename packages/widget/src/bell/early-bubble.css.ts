/**
 * The bubble at rest in as few bytes as may be, as a page has it before anything is loaded; the element brings
 * `bubble.css.ts`, which looks the same to the pixel, and what answers to a pointer.
 */
export const earlyBubbleCss = /* css */ `
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

  div {
    display: contents;
  }

  button {
    position: fixed;
    bottom: calc(var(--shop-bell-offset, 20px) + max(env(safe-area-inset-bottom), var(--_clear, 0px)));
    inset-inline-end: calc(var(--shop-bell-offset, 20px) + env(safe-area-inset-right));
    z-index: var(--shop-bell-layer, 2147480000);
    width: 60px;
    height: 60px;
    margin: 0;
    padding: 14px;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--shop-bell-accent, var(--_site-accent, light-dark(#0b6b5d, #58c9b3)));
    --_white: clamp(0, (0.179 - y) * 9999, 1);
    --_contrast: color(from var(--shop-bell-accent) xyz-d65 calc(0.9505 * var(--_white)) var(--_white) calc(1.089 * var(--_white)));
    color: var(--shop-bell-on-accent, var(--_contrast, var(--_site-on-accent, light-dark(#ffffff, #06231e))));
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.24);
  }

  .start {
    inset-inline: calc(var(--shop-bell-offset, 20px) + env(safe-area-inset-left)) auto;
  }

  svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media print {
    button {
      display: none;
    }
  }
`
