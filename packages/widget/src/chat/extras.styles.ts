import { css } from 'lit'

/** An answer in full, and the contact form. */
export const extrasStyles = css`
  .main-button {
    min-block-size: 44px;
    padding: 6px 20px;
    border: 1px solid transparent;
    border-radius: 22px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .article,
  .contact {
    position: relative;
    margin-block-start: 16px;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    overflow-wrap: anywhere;
  }

  .article > strong {
    display: block;
    margin-block-end: 8px;
    padding-inline-end: 40px;
  }

  .article > .icon-button {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
  }

  .contact {
    display: flex;
    flex-direction: column;
    gap: 10px;
  }

  .contact-intro {
    color: var(--_muted);
    font-size: 0.933em;
  }

  .contact-hours {
    display: block;
    color: var(--_text);
  }

  .contact label {
    display: flex;
    flex-direction: column;
    gap: 4px;
    font-size: 0.867em;
    font-weight: 600;
  }

  .contact input,
  .contact label textarea {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 9px 12px;
    border: 1px solid var(--_muted);
    border-radius: 12px;
    background: var(--_background);
    font-size: max(16px, 1em);
    font-weight: 400;
    resize: vertical;
  }

  .contact [aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .contact .problem {
    margin-block-start: -6px;
  }

  .contact-buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
`
