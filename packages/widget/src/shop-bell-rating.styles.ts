import { css } from 'lit'

/** How the rating looks. */
export const ratingStyles = css`
  :host {
    display: block;
    padding: 20px 16px;
    background: var(--_background);
    overflow-wrap: anywhere;
  }

  h2,
  p,
  ul,
  blockquote,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
  }

  fieldset {
    min-inline-size: 0;
    border: 0;
  }

  .whole,
  .given {
    display: grid;
    gap: 20px;
  }

  legend,
  .comment > span {
    display: block;
    font-weight: 500;
    margin-block-end: 8px;
  }

  .title {
    font-size: 18px;
    font-weight: 600;
    line-height: 1.35;
  }

  /* They are focused to be read, not to be operated. */
  h2:focus-visible,
  p:focus-visible {
    outline: none;
  }

  .scores {
    container-type: inline-size;
  }

  .scores .title {
    inline-size: 100%;
    text-align: center;
    margin-block-end: 12px;
  }

  .scores .wrong {
    margin-block-start: 8px;
    text-align: center;
  }

  .stars {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(44px, 2.9em), 1fr));
    gap: 2px;
  }

  .star {
    position: relative;
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 4px;
    min-block-size: 72px;
    padding-block: 8px;
    border-radius: 12px;
    color: var(--_muted);
    font-size: min(13px, 4cqi);
    line-height: 1.25;
    text-align: center;
    word-break: keep-all;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  .star svg {
    inline-size: 34px;
    block-size: 34px;
    transition: transform 0.15s, fill 0.15s;
  }

  .lit svg {
    color: var(--_accent);
    fill: currentcolor;
  }

  .star:has(:checked) {
    color: var(--_text);
    font-weight: 600;
  }

  .star:has(:checked) svg {
    transform: scale(1.12);
  }


  @media (hover: hover) {
    .star:hover svg {
      color: var(--_accent);
    }

    .chip:hover,
    .plain:hover {
      border-color: var(--_accent);
    }

    .filled:hover {
      filter: brightness(1.08);
    }
  }

  .star input,
  .chip input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .chips,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .chip,
  button {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    padding: 6px 16px;
    border: 1px solid var(--_border);
    border-radius: 22px;
    background: var(--_background);
    color: inherit;
    text-align: center;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    transition: border-color 0.15s;
  }

  .chip:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_accent);
  }

  .chip:has(:focus-visible),
  .star:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .star:has(:focus-visible) {
    outline-offset: -2px;
  }

  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 88px;
    padding: 10px 14px;
    border: 1px solid var(--_muted);
    border-radius: 12px;
    background: var(--_background);
    color: inherit;
    font: 400 16px/1.5 var(--_font);
    resize: vertical;
  }

  textarea:focus-visible {
    outline-offset: -1px;
  }

  .comment small {
    display: block;
    margin-block-start: 4px;
    font-size: 13px;
    color: var(--_muted);
    text-align: end;
  }

  button {
    margin: 0;
    font: inherit;
    font-weight: 500;
  }

  .filled {
    flex: 1;
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .filled[aria-disabled='true'] {
    opacity: 0.75;
    cursor: progress;
  }

  .whole:disabled {
    opacity: 0.6;
  }

  .whole:disabled * {
    cursor: not-allowed;
  }

  .wrong {
    color: var(--_danger);
  }

  .quiet {
    color: var(--_muted);
  }

  .given {
    gap: 14px;
  }

  .score {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  .small {
    display: flex;
    color: var(--_muted);
  }

  .small svg {
    display: block;
  }

  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    list-style: none;
  }

  .words li {
    padding: 3px 12px;
    border-radius: 14px;
    background: var(--_surface);
    font-size: 14px;
  }

  blockquote {
    padding: 10px 14px;
    border-radius: 12px;
    background: var(--_surface);
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }

  .given .quiet {
    font-size: 13px;
  }

  @media (forced-colors: active) {
    .chip:has(:checked),
    .star:has(:checked) {
      outline: 2px solid Highlight;
    }

    .lit svg {
      color: Highlight;
    }

    .filled {
      border-color: ButtonText;
    }
  }
`
