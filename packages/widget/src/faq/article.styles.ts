import { css } from 'lit'

/** An answer as one reads it. */
export const articleStyles = css`
  article h2 {
    font-size: 20px;
    line-height: 1.35;
    font-weight: 650;
    text-wrap: pretty;
    scroll-margin-block-start: 72px;
  }

  .body {
    margin-block: 12px;
    font-size: 16px;
    line-height: 1.65;
  }

  .body > * {
    margin-block: 0 12px;
  }

  .body > h3 {
    margin-block: 20px 8px;
    font-size: 16px;
    line-height: 1.4;
  }

  .body > h4 {
    margin-block: 16px 6px;
    font-size: 15px;
  }

  .body ul,
  .body ol {
    padding-inline-start: 1.4em;
  }

  .body li {
    margin-block: 4px;
  }

  .body li > * {
    margin: 0;
  }

  .body li::marker {
    color: var(--_muted);
  }

  .body a {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  .body a:hover {
    text-decoration-thickness: 2px;
  }

  code {
    padding: 1px 5px;
    border-radius: 5px;
    background: var(--_surface);
    font: 0.9em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  }

  img,
  video {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 12px;
    background: var(--_surface);
  }

  video {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    margin-block-end: 6px;
  }

  .products {
    margin-block-start: 16px;
  }

  .products h3 {
    font-size: 13px;
    color: var(--_muted);
    margin-block-end: 8px;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding: 6px 16px;
    border: 1px solid var(--_border);
    border-radius: 22px;
    color: var(--_accent);
    font-weight: 500;
    text-decoration: none;
  }

  .chip:hover {
    border-color: var(--_accent);
  }

  .vote {
    display: grid;
    justify-items: start;
    gap: 10px;
    margin-block-start: 20px;
    padding: 16px;
    border-radius: 16px;
    background: var(--_surface);
  }

  .vote > p:first-child {
    font-weight: 500;
  }

  .said:empty {
    display: none;
  }
`
