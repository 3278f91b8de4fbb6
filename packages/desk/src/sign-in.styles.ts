import { css } from 'lit'

/** Looks of `<desk-sign-in>`. */
export const signInStyles = css`
  :host {
    display: grid;
    place-items: center;
    min-block-size: 100%;
    padding: 24px 16px;
  }

  form {
    display: grid;
    gap: 16px;
    inline-size: 100%;
    max-inline-size: 380px;
    padding: 32px 28px;
    border: 1px solid var(--border);
    border-radius: 20px;
    background: var(--background);
  }

  .mark {
    display: grid;
    place-items: center;
    inline-size: 52px;
    block-size: 52px;
    border-radius: 16px;
    background: var(--accent);
    color: var(--on-accent);
  }

  .mark svg {
    inline-size: 30px;
    block-size: 30px;
  }

  h1 {
    font-size: 22px;
    line-height: 1.3;
  }

  .lead {
    margin-block-start: -12px;
    color: var(--muted);
  }

  label {
    display: grid;
    gap: 6px;
    font-weight: 500;
  }

  .message {
    padding: 10px 12px;
    border-radius: 10px;
    background: var(--brass-soft);
    color: var(--brass);
  }

  .wrong {
    background: var(--danger-soft);
    color: var(--danger);
  }

  .button {
    min-block-size: 46px;
  }
`
