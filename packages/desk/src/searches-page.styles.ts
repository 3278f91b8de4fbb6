import { css } from 'lit'

/** Looks of `<desk-searches-page>`. */
export const searchesPageStyles = css`
  :host {
    display: block;
    padding: 20px 24px;
    overflow-y: auto;
    background: var(--background);
  }

  h2 {
    font-size: 20px;
  }

  .muted {
    color: var(--muted);
  }

  .none {
    padding-block: 32px;
    color: var(--muted);
  }

  table {
    inline-size: 100%;
    margin-block-start: 16px;
    border-collapse: collapse;
  }

  th {
    color: var(--muted);
    font-size: 13px;
    font-weight: 500;
  }

  th,
  td {
    padding: 9px 10px;
    border-block-end: 1px solid var(--border);
    text-align: start;
    vertical-align: top;
  }

  td:first-child {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  @media (width < 760px) {
    :host {
      padding: 16px 12px;
    }

    th,
    td {
      padding: 8px 6px;
      font-size: 14px;
    }
  }
`
