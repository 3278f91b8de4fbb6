import { css } from 'lit'

/** Colours, type and resets that every element of the desk begins with. */
export const base = css`
  :host {
    --accent: light-dark(#0b6b5d, #58c9b3);
    --accent-soft: light-dark(#e2f1ee, #173a34);
    --on-accent: light-dark(#ffffff, #06231e);
    --ground: light-dark(#eef1f0, #101214);
    --background: light-dark(#ffffff, #17191c);
    --surface: light-dark(#f3f5f4, #23272b);
    --text: light-dark(#1b2220, #e9eceb);
    --muted: light-dark(#5a6663, #a3aeab);
    --border: light-dark(#d9dfdd, #363c41);
    --control: light-dark(#87918e, #78827f);
    --brass: light-dark(#8a5a00, #f0c060);
    --brass-soft: light-dark(#fdf1d8, #3a2f17);
    --danger: light-dark(#b3261e, #ff8a80);
    --danger-soft: light-dark(#fcebe9, #431f1c);
    --radius: 12px;

    box-sizing: border-box;
    color: var(--text);
    font:
      400 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC',
      sans-serif;
  }

  /* Older browsers have the light colours, and no others. */
  @supports not (color: light-dark(red, red)) {
    :host {
      --accent: #0b6b5d;
      --accent-soft: #e2f1ee;
      --on-accent: #ffffff;
      --ground: #eef1f0;
      --background: #ffffff;
      --surface: #f3f5f4;
      --text: #1b2220;
      --muted: #5a6663;
      --border: #d9dfdd;
      --control: #87918e;
      --brass: #8a5a00;
      --brass-soft: #fdf1d8;
      --danger: #b3261e;
      --danger-soft: #fcebe9;
    }
  }

  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  svg {
    display: block;
    flex: none;
  }

  a {
    color: var(--accent);
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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
