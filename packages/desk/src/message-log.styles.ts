import { css } from 'lit'

/** Looks of `<desk-message-log>`. */
export const messageLogStyles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .scroller {
    flex: 1;
    min-block-size: 0;
    padding: 16px 20px;
    overflow-y: auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
  }

  .scroller:focus-visible {
    outline-offset: -3px;
  }

  .earlier {
    text-align: center;
  }

  .day,
  .notice {
    margin-block: 14px;
    color: var(--muted);
    font-size: 13px;
    text-align: center;
  }

  .day {
    display: flex;
    align-items: center;
    gap: 12px;
    font-weight: 600;
  }

  .day::before,
  .day::after {
    flex: 1;
    border-block-start: 1px solid var(--border);
    content: '';
  }

  .message {
    display: flex;
    gap: 10px;
    margin-block-start: 4px;
  }

  .opens {
    margin-block-start: 16px;
  }

  .message-agent {
    flex-direction: row-reverse;
  }

  .avatar-space {
    flex: none;
    inline-size: 32px;
  }

  .column {
    display: grid;
    justify-items: start;
    gap: 3px;
    max-inline-size: min(600px, calc(100% - 84px));
  }

  .message-agent .column {
    justify-items: end;
  }

  .author,
  .delivery {
    color: var(--muted);
    font-size: 12.5px;
  }

  .author span {
    color: var(--text);
    font-weight: 600;
  }

  .bubble {
    max-inline-size: 100%;
    padding: 8px 13px;
    border-radius: 4px 16px 16px;
    background: var(--surface);
    overflow-wrap: anywhere;
  }

  .message-agent .bubble {
    border-radius: 16px 4px 16px 16px;
    background: var(--accent-soft);
  }

  .message-assistant .bubble {
    border: 1px dashed var(--border);
    background: transparent;
  }

  .bubble-image {
    padding: 4px;
  }

  .sending .bubble,
  .retrying .bubble {
    opacity: 0.7;
  }

  .text {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }

  .label {
    margin-block-end: 2px;
    color: var(--muted);
    font-size: 12.5px;
  }

  .question {
    margin-block-end: 4px;
    font-weight: 600;
  }

  .suggestions {
    display: grid;
    gap: 4px;
    margin-block-start: 4px;
  }

  .suggestions li {
    padding: 3px 10px;
    border: 1px solid var(--border);
    border-radius: 8px;
  }

  .picture {
    display: block;
    max-inline-size: 320px;
  }

  .picture img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 260px;
    inline-size: auto;
    block-size: auto;
    border-radius: 12px;
    object-fit: contain;
  }

  .delivery {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
  }

  .failed {
    color: var(--danger);
  }

  .link {
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
  }

  .typing {
    margin-block-start: 12px;
    padding-inline-start: 42px;
    color: var(--muted);
    font-size: 14px;
    font-style: italic;
  }

  .newest {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    inline-size: max-content;
    margin-inline: auto;
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.2);
  }

  @media (pointer: coarse), (width < 760px) {
    .scroller {
      padding: 12px;
    }

    .column {
      max-inline-size: calc(100% - 52px);
    }

    .link {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .bubble {
      border: 1px solid CanvasText;
    }
  }
`
