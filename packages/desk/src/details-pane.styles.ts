import { css } from 'lit'

/** Looks of `<desk-details-pane>`. */
export const detailsPaneStyles = css`
  :host {
    display: block;
    padding: 16px;
  }

  h2 {
    margin-block-end: 10px;
    font-size: 16px;
  }

  .muted,
  dt {
    color: var(--muted);
  }

  dl {
    display: grid;
    gap: 10px;
  }

  dt {
    font-size: 12.5px;
  }

  dd {
    overflow-wrap: anywhere;
  }
`
