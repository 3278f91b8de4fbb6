/**
 * The bubble at rest in as few bytes as may be, as a page has it before anything is loaded; the element brings
 * `bubble.css.ts`, which looks the same to the pixel, and what answers to a pointer.
 */
export const earlyBubbleCss = /* css */ `
  :host,
  div {
    all: initial !important;
    display: contents !important;
  }

  button {
    position: fixed;
    bottom: var(--shop-bell-offset, 20px);
    inset-inline-end: var(--shop-bell-offset, 20px);
    z-index: var(--shop-bell-layer, 2147480000);
    width: 60px;
    height: 60px;
    margin: 0 env(safe-area-inset-right) var(--_clear, env(safe-area-inset-bottom)) env(safe-area-inset-left);
    padding: 14px;
    border: 1px solid transparent;
    border-radius: 50%;
    color-scheme: light dark;
    --_a: light-dark(#0b6b5d, #58c9b3);
    --_o: light-dark(#ffffff, #06231e);
    background: var(--shop-bell-accent, var(--_site-accent, var(--_a)));
    color: var(--shop-bell-on-accent, var(--_contrast, var(--_site-on-accent, var(--_o))));
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.24);
  }

  @supports not (color: light-dark(red, red)) {
    button {
      --_a: #0b6b5d;
      --_o: #ffffff;
    }
  }

  @supports (color: color(from red xyz x y z)) {
    button {
      --_contrast: color(from var(--shop-bell-accent) xyz calc((0.179 - y) * 9999) calc((0.179 - y) * 9999) calc((0.179 - y) * 9999));
    }
  }

  .start {
    inset-inline: var(--shop-bell-offset, 20px) auto;
  }

  :host([theme='light']) * {
    color-scheme: light;
  }

  :host([theme='dark']) * {
    color-scheme: dark;
  }

  /* It moves when the bell takes over: WebKit forgets a press on what moves before it is released. */
  svg {
    display: block;
    pointer-events: none;
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
