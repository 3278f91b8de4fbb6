import { css } from 'lit'

/** Looks of `<desk-bar>`. */
export const deskBarStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 56px;
    padding: 4px 16px;
    border-block-end: 1px solid var(--border);
    background: var(--background);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--accent);
    font-weight: 700;
  }

  .brand svg {
    inline-size: 26px;
    block-size: 26px;
  }

  nav {
    display: flex;
    flex: 1;
    gap: 4px;
    min-inline-size: 0;
    margin-inline-start: 16px;
  }

  .place {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 40px;
    padding: 4px 12px;
    border-radius: 10px;
    color: var(--muted);
    line-height: 1.2;
    text-decoration: none;
  }

  .place:hover {
    background: var(--surface);
  }

  .place[aria-current] {
    color: var(--text);
    font-weight: 600;
    box-shadow: inset 0 -2px var(--accent);
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  .badge {
    min-inline-size: 20px;
    padding-inline: 6px;
    border-radius: 999px;
    background: var(--brass-soft);
    color: var(--brass);
    font-size: 12.5px;
    font-weight: 700;
    line-height: 20px;
    text-align: center;
  }

  details {
    position: relative;
  }

  summary {
    list-style: none;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  .panel {
    position: absolute;
    z-index: 5;
    inset-block-start: calc(100% + 8px);
    inset-inline-end: 0;
    display: grid;
    gap: 12px;
    inline-size: min(280px, calc(100vw - 24px));
    padding: 16px;
    border: 1px solid var(--border);
    border-radius: 16px;
    background: var(--background);
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.2);
  }

  .agent {
    font-weight: 600;
  }

  .language {
    display: grid;
    gap: 4px;
  }

  .narrow-only {
    display: none;
  }

  @media (width < 1100px) {
    .narrow-only {
      display: inline-flex;
    }
  }

  @media (forced-colors: active) {
    .place[aria-current] {
      text-decoration: underline;
    }
  }

  @media (width < 760px) {
    :host {
      flex-wrap: wrap;
      gap: 0 4px;
      padding: 4px 8px 0;
    }

    .brand {
      flex: 1;
      padding-inline-start: 4px;
    }

    nav {
      order: 1;
      flex-basis: 100%;
      margin: 0;
      overflow-x: auto;
    }

    .help {
      display: none;
    }

    .place {
      min-block-size: 44px;
      font-size: 14px;
      white-space: nowrap;
    }
  }
`
