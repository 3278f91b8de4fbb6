import { css } from 'lit'

/** Looks of `<desk-hand-over-menu>`. */
export const handOverMenuStyles = css`
  :host {
    position: relative;
    display: inline-block;
  }

  .menu {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 6px);
    inset-inline-start: 0;
    min-inline-size: 220px;
    max-block-size: 320px;
    padding: 6px;
    overflow-y: auto;
    border: 1px solid var(--border);
    border-radius: 14px;
    background: var(--background);
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.2);
  }

  .none {
    padding: 12px 14px;
    color: var(--muted);
    font-size: 14px;
  }

  .item {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 5px 10px;
    border: 0;
    border-radius: 9px;
    background: transparent;
    text-align: start;
  }

  .item:hover,
  .item:focus-visible {
    background: var(--surface);
  }
`
