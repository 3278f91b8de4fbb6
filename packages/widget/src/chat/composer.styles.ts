import { css } from 'lit'

/** The composer, and what stands directly above and below it. */
export const composerStyles = css`
  .composer {
    display: flex;
    align-items: flex-end;
    gap: 2px;
    margin: 8px 12px 12px;
    padding: 2px;
    border: 1px solid var(--_muted);
    border-radius: 25px;
    background: var(--_background);
  }

  .composer:focus-within {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  @media (forced-colors: active) {
    .composer:focus-within {
      outline: 2px solid Highlight;
    }
  }

  .composer textarea {
    flex: 1 1 auto;
    field-sizing: content;
    min-inline-size: 0;
    /* Six lines and the padding. */
    max-block-size: calc(6lh + 20px);
    min-block-size: 44px;
    margin: 0;
    padding: 10px 4px;
    border: 0;
    outline: 0;
    background: none;
    font-size: max(16px, 1em);
    line-height: max(24px, 1.5em);
    overflow-wrap: anywhere;
    resize: none;
  }

  .composer textarea::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  /* Chromium cuts it off with three dots where both say so. */
  .composer textarea:placeholder-shown,
  .composer textarea::placeholder {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .send {
    border: 1px solid transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .send.idle {
    background: var(--_surface);
    color: var(--_muted);
  }

  .count,
  .note,
  #composer-problem {
    padding-inline: 24px;
    font-size: 0.867em;
  }

  .count {
    margin-block: -4px 10px;
    color: var(--_muted);
    text-align: end;
  }

  .problem {
    color: var(--_danger);
    font-size: 0.867em;
    overflow-wrap: anywhere;
  }

  #composer-problem p {
    margin-block: -2px 12px;
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
  }

  .offer {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin: 8px 12px 0;
    padding-block: 5px;
    padding-inline: 8px 48px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .offer .product {
    flex: 1 1 130px;
    gap: 10px;
    font-size: 0.933em;
  }

  .offer .product-picture {
    inline-size: 40px;
    block-size: 40px;
  }

  .offer .product-title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .offer .small-button {
    padding-inline: 12px;
    font-size: 0.867em;
  }

  .offer .icon-button {
    position: absolute;
    inset-block-start: 5px;
    inset-inline-end: 2px;
  }
`
