import { css } from 'lit'

/** Looks of `<desk-reply-box>`. */
export const replyBoxStyles = css`
  :host {
    position: relative;
    display: block;
    flex: none;
    padding: 10px 12px 12px;
    border-block-start: 1px solid var(--border);
    background: var(--background);
  }

  form {
    display: grid;
    gap: 8px;
  }

  textarea {
    max-block-size: 33vh;
    overflow-y: auto;
    line-height: 1.45;
    resize: none;
  }

  textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  .row {
    display: flex;
    align-items: center;
    gap: 4px;
  }

  .hint {
    flex: 1;
    min-inline-size: 0;
    padding-inline: 6px;
    color: var(--muted);
    font-size: 12.5px;
    line-height: 1.3;
  }

  @media (pointer: coarse), (width < 480px) {
    .keys {
      visibility: hidden;
      block-size: 0;
    }
  }

  @media (width < 480px) {
    .row {
      flex-wrap: wrap;
    }

    .hint:not(.keys) {
      order: -1;
      flex-basis: 100%;
    }

    .primary {
      margin-inline-start: auto;
    }
  }

  .error {
    padding: 6px 4px;
    color: var(--danger);
    font-size: 14px;
  }
`
