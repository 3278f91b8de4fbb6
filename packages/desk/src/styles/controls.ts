import { css } from 'lit'

/** Buttons, fields and check boxes. */
export const controls = css`
  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
  }

  button {
    cursor: pointer;
  }

  button:disabled {
    cursor: default;
    opacity: 0.55;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 36px;
    padding: 5px 14px;
    border: 1px solid var(--border);
    border-radius: 10px;
    background: var(--background);
    font-weight: 500;
    line-height: 1.3;
    white-space: nowrap;
    text-decoration: none;
  }

  .button:hover:enabled {
    background: var(--surface);
  }

  .primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }

  .primary:hover:enabled {
    background: color-mix(in oklab, var(--accent), var(--text) 14%);
  }

  .icon {
    min-inline-size: 36px;
    padding: 5px;
    border-color: transparent;
    background: transparent;
    color: var(--muted);
  }

  .field {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 9px 12px;
    border: 1px solid var(--control);
    border-radius: 10px;
    background: var(--background);
    font-size: 16px;
  }

  .field:focus-visible {
    outline-offset: -1px;
  }

  .check {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-block-size: 36px;
    cursor: pointer;
  }

  .check input {
    inline-size: 17px;
    block-size: 17px;
    margin: 0;
    accent-color: var(--accent);
  }

  @media (pointer: coarse), (width < 760px) {
    .button,
    .check {
      min-block-size: 44px;
    }

    .icon {
      min-inline-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .button,
    .icon {
      border-color: ButtonBorder;
    }
  }
`
