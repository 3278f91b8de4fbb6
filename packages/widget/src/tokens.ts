import { css } from 'lit'

/**
 * The custom properties that a page may set, with their defaults: on any ancestor, or on the element itself.
 * Each is read once here into a private `--_` property, so that a default is written in one place only.
 * The site's owner may set the two colours of the bubble on the server, too.
 */
export const tokens = css`
  :host {
    --_accent: var(--shop-bell-accent, var(--_site-accent, light-dark(#0b6b5d, #58c9b3)));
    --_on-accent: var(--shop-bell-on-accent, var(--_contrast, var(--_site-on-accent, light-dark(#ffffff, #06231e))));
    --_background: var(--shop-bell-background, light-dark(#ffffff, #17191c));
    --_surface: var(--shop-bell-surface, light-dark(#f3f5f4, #23272b));
    --_text: var(--shop-bell-text, light-dark(#1b2220, #e9eceb));
    --_muted: var(--shop-bell-muted, light-dark(#5a6663, #a3aeab));
    --_border: var(--shop-bell-border, light-dark(#d9dfdd, #3a4045));
    --_danger: var(--shop-bell-danger, light-dark(#b3261e, #ff8a80));
    --_on-danger: light-dark(#ffffff, #2b0a07);
    --_radius: var(--shop-bell-radius, 16px);
    --_font: var(
      --shop-bell-font,
      system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif
    );
    --_shadow: var(--shop-bell-shadow, 0 12px 40px rgb(0 0 0 / 0.18), 0 2px 8px rgb(0 0 0 / 0.1));

    color-scheme: var(--_scheme, light dark);
    font: 400 15px/1.5 var(--_font);
    color: var(--_text);
    text-autospace: normal;
    scrollbar-color: var(--_muted) transparent;
    box-sizing: border-box;
  }

  /* Older browsers have the light colours, and no others. */
  @supports not (color: light-dark(red, red)) {
    :host {
      --_accent: var(--shop-bell-accent, var(--_site-accent, #0b6b5d));
      --_on-accent: var(--shop-bell-on-accent, var(--_contrast, var(--_site-on-accent, #ffffff)));
      --_background: var(--shop-bell-background, #ffffff);
      --_surface: var(--shop-bell-surface, #f3f5f4);
      --_text: var(--shop-bell-text, #1b2220);
      --_muted: var(--shop-bell-muted, #5a6663);
      --_border: var(--shop-bell-border, #d9dfdd);
      --_danger: var(--shop-bell-danger, #b3261e);
      --_on-danger: #ffffff;
    }
  }

  /* On a page's own accent, black or white, whichever is read better: by its luminance one of them has 4.5 to 1. */
  @supports (color: color(from red xyz x y z)) {
    :host {
      --_contrast: color(from var(--shop-bell-accent) xyz calc((0.179 - y) * 9999) calc((0.179 - y) * 9999) calc((0.179 - y) * 9999));
    }
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host(:lang(ko)) {
    word-break: keep-all;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
    scrollbar-width: thin;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  /* Browsers leave drawings out; ours are in the colours of text. */
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: auto;
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`
