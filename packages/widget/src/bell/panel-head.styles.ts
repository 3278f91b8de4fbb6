import { css } from 'lit'

/** The looks of the panel's header and its tabs. */
export const panelHeadStyles = css`
  .header {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 14px 10px;
    padding-inline: 18px 8px;
    background: linear-gradient(180deg, color-mix(in srgb, var(--_accent), transparent 86%), color-mix(in srgb, var(--_accent), transparent 95%));
  }

  .mark {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 14px;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .titles {
    flex: 1;
    min-inline-size: 0;
  }

  .title,
  .greeting {
    margin: 0;
    overflow-wrap: break-word;
  }

  .title {
    display: -webkit-box;
    overflow: hidden;
    font: 650 17px/1.35 var(--_font);
    /* A name of two scripts breaks between them. */
    word-break: keep-all;
    text-wrap: balance;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }

  .greeting {
    color: var(--_muted);
    font: 400 14px/1.45 var(--_font);
  }

  .faces {
    display: flex;
    flex: none;
    padding-inline-start: 8px;
  }

  .face {
    inline-size: 34px;
    block-size: 34px;
    margin-inline-start: -8px;
    border: 2px solid var(--_background);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_text);
    font: 600 13px/30px var(--_font);
    text-align: center;
    object-fit: cover;
  }

  .close {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-inline-start: auto;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
  }

  .data-button + .close {
    margin-inline-start: -10px;
  }

  .close:hover {
    background: color-mix(in srgb, var(--_text), transparent 92%);
    color: var(--_text);
  }

  .close:focus-visible,
  .tab:focus-visible {
    outline-offset: -3px;
  }

  .tabs {
    display: flex;
    flex: none;
    padding-inline: 10px;
    border-block-end: 1px solid var(--_border);
    background: color-mix(in srgb, var(--_accent), transparent 95%);
  }

  .tab {
    flex: 1;
    min-block-size: 44px;
    margin: 0;
    padding: 4px 8px;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--_muted);
    font-weight: 600;
  }

  .tab:hover {
    color: var(--_text);
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_accent);
  }

  .count {
    display: inline-block;
    min-inline-size: 20px;
    margin-inline-start: 6px;
    padding-inline: 5px;
    border-radius: 10px;
    background: var(--_danger);
    color: var(--_on-danger);
    font: 700 12px/20px var(--_font);
  }

  @media (max-height: 480px) {
    .header {
      padding-block: 0;
    }

    .mark,
    .greeting {
      display: none;
    }
  }

  /* Beside a keyboard, or at 400 %: tabs and the way out share a line. */
  @container (max-height: 320px) {
    .header:has(+ .tabs) {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      padding: 0;
      background: none;
    }

    .header:has(+ .tabs) slot[name='header'] {
      display: none;
    }

    .header + .tabs {
      padding-inline-end: 92px;
    }
  }

  @media (max-width: 360px) {
    .faces {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .mark {
      border: 2px solid ButtonText;
    }

    .tab {
      border-block-end-color: Canvas;
    }

    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }

    .count {
      border: 1px solid ButtonText;
    }
  }
`
