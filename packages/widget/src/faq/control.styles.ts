import { css } from 'lit'

/** The search box, the lists and the buttons of the FAQ. */
export const controlStyles = css`
  button,
  input {
    font: inherit;
    color: inherit;
    margin: 0;
  }

  button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    border: 1px solid transparent;
    background: none;
    text-align: start;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  svg {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
  }

  .search {
    flex: 1;
    min-inline-size: 0;
    position: relative;
    display: flex;
    align-items: center;
  }

  .search > svg {
    position: absolute;
    inset-inline-start: 14px;
    color: var(--_muted);
    pointer-events: none;
  }

  input {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 48px;
    padding-block: 8px;
    padding-inline: 44px;
    border: 1px solid transparent;
    border-radius: 24px;
    background: var(--_surface);
    font-size: 16px;
    line-height: 1.4;
    text-overflow: ellipsis;
    appearance: none;
    transition: border-color 0.15s, background-color 0.15s;
  }

  input:hover {
    border-color: var(--_border);
  }

  input:focus-visible {
    outline-offset: -1px;
    background: var(--_background);
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  input::-webkit-search-cancel-button {
    display: none;
  }

  .clear {
    position: absolute;
    inset-inline-end: 2px;
    inline-size: 44px;
    justify-content: center;
    padding: 0;
    border-radius: 22px;
    color: var(--_muted);
  }

  .clear svg {
    inline-size: 18px;
    block-size: 18px;
  }

  .back {
    flex: none;
    margin-inline-start: -8px;
    padding-inline: 4px 10px;
    gap: 2px;
    border-radius: 12px;
    font-weight: 500;
  }

  :dir(rtl) .back svg,
  :dir(rtl) .row svg {
    transform: scaleX(-1);
  }

  .rows,
  .tiles {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .rows .row {
    margin-inline: -9px;
    padding-inline: 8px;
    inline-size: calc(100% + 18px);
  }

  .rows li + li,
  .skeleton .row + .row {
    border-block-start: 1px solid var(--_border);
  }

  .row {
    inline-size: 100%;
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 48px;
    padding: 10px 0;
  }

  .row svg {
    inline-size: 18px;
    block-size: 18px;
    color: var(--_muted);
  }

  .row:focus-visible {
    outline-offset: -3px;
    border-radius: 10px;
  }

  mark {
    background: none;
    color: var(--_accent);
    font-weight: 600;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8.6em, 100%), 1fr));
    gap: 8px;
  }

  .tile {
    inline-size: 100%;
    block-size: 100%;
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
    gap: 0;
    padding: 10px 14px;
    border-radius: 12px;
    background: var(--_surface);
    line-height: 1.35;
    transition: border-color 0.15s;
  }

  .tile small {
    font-size: 13px;
    color: var(--_muted);
  }

  @media (hover: hover) {
    .row:hover,
    .row:hover svg {
      color: var(--_accent);
    }

    .tile:hover,
    .plain:hover {
      border-color: var(--_accent);
    }

    .back:hover {
      background: var(--_surface);
    }

    .filled:hover {
      filter: brightness(1.08);
    }
  }

  .plain,
  .filled {
    justify-content: center;
    padding: 8px 16px;
    border-radius: 22px;
    font-weight: 500;
    text-align: center;
  }

  .plain {
    border-color: var(--_border);
    background: var(--_background);
  }

  .plain svg {
    color: var(--_accent);
  }

  .plain[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .filled {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_border);
  }

  .ask p {
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    input,
    .tile,
    .filled {
      border-color: ButtonText;
    }

    .row {
      border-color: Canvas;
    }

    /* What browsers write on a marker's yellow is not read on a dark page. */
    mark {
      color: ButtonText;
    }

    .plain[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`
