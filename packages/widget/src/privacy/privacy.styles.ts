import { css } from 'lit'

/** The looks of the menu of the visitor's own data, and of what opens from it. */
export const privacyStyles = css`
  .data-menu {
    position: absolute;
    inset-block-start: 62px;
    inset-inline-end: 10px;
    z-index: 2;
    display: grid;
    min-inline-size: 220px;
    max-inline-size: calc(100% - 20px);
    padding: 6px;
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_background);
    box-shadow: var(--_shadow);
  }

  .data-menu button {
    min-block-size: 44px;
    padding: 6px 12px;
    border: 0;
    border-radius: 8px;
    background: none;
    text-align: start;
  }

  .data-menu button:hover,
  .data-menu button:focus {
    background: var(--_surface);
  }

  .data-menu button:focus-visible {
    outline-offset: -2px;
  }

  .data-menu .danger,
  .data-page .danger {
    color: var(--_danger);
  }

  .data-note {
    margin: 0;
    padding: 10px 18px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
    font-size: 14px;
  }

  .data-page {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: flex;
    flex-direction: column;
    background: var(--_background);
    overflow: auto;
    overscroll-behavior: contain;
  }

  /* What it covers is not to be come to, by Tab or by a screen reader. */
  .panel:has(.data-page) > :not(.data-page, [role="status"]) {
    visibility: hidden;
  }

  .data-page:focus {
    outline: none;
  }

  .data-page header {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    min-block-size: 60px;
    padding-inline: 8px 18px;
    border-block-end: 1px solid var(--_border);
    background: var(--_background);
  }

  .data-page .back {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
  }

  .data-page .back:hover {
    background: var(--_surface);
  }

  .data-page .back:dir(rtl) svg {
    transform: scaleX(-1);
  }

  .data-page h3 {
    margin: 0;
    font: 650 16px/1.35 var(--_font);
  }

  .data-page h4 {
    margin: 18px 0 6px;
    font: 650 15px/1.4 var(--_font);
  }

  .data-body {
    padding: 0 18px 18px;
    overflow-wrap: break-word;
  }

  .data-body > p {
    margin: 18px 0 0;
  }

  .data-body ul {
    display: grid;
    gap: 8px;
    margin: 0;
    padding-inline-start: 20px;
  }

  .data-body a {
    display: inline-block;
    padding-block: 10px;
    color: var(--_accent);
  }

  .data-choice {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    margin-block-start: 20px;
  }

  .data-choice button {
    min-block-size: 44px;
    padding: 6px 20px;
    border: 1px solid var(--_border);
    border-radius: 22px;
    background: var(--_surface);
    font-weight: 600;
  }

  .data-choice .danger {
    border-color: var(--_danger);
  }

  .data-choice button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  @media (max-height: 480px) {
    .data-menu {
      inset-block-start: 46px;
    }
  }
`
