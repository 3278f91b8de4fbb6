import { css } from 'lit'

/** Looks of `<desk-app>`. */
export const deskAppStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100dvh;
    background: var(--ground);
    color-scheme: light dark;
  }

  .connecting {
    margin: auto;
    color: var(--muted);
  }

  .sign-in {
    flex: 1;
    overflow-y: auto;
  }

  header {
    flex: none;
  }

  .line {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 12px;
    padding: 8px 16px;
    font-size: 14px;
  }

  .offline {
    background: var(--brass-soft);
    color: var(--brass);
  }

  .problem {
    background: var(--danger-soft);
    color: var(--danger);
  }

  .problem span {
    overflow-wrap: anywhere;
  }

  main {
    flex: 1;
    min-block-size: 0;
  }

  main:not(.sign-in) {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(280px, 340px) minmax(0, 1fr) minmax(240px, 300px);
    gap: 1px;
    background: var(--border);
  }

  .page {
    grid-column: 2 / -1;
  }

  section,
  aside {
    display: grid;
    min-block-size: 0;
    min-inline-size: 0;
    background: var(--background);
  }

  aside {
    align-content: start;
    overflow-y: auto;
  }

  desk-ratings-pane {
    border-block-start: 1px solid var(--border);
  }

  .back {
    display: none;
  }

  @media (width < 1100px) {
    main:not(.sign-in) {
      grid-template-columns: minmax(260px, 320px) minmax(0, 1fr);
    }

    aside {
      display: none;
    }

    .at-details .view,
    .at-ratings .view {
      display: none;
    }

    .at-details aside,
    .at-ratings aside {
      display: grid;
    }

    .at-details .back {
      display: inline-flex;
      justify-self: start;
      margin: 8px 12px 0;
    }

    .at-ratings desk-details-pane,
    .at-details desk-ratings-pane {
      display: none;
    }
  }

  @media (width < 760px) {
    /* The conversation needs the room, and has its own way back. */
    .at-conversation desk-bar {
      display: none;
    }

    main:not(.sign-in) {
      grid-template-columns: minmax(0, 1fr);
    }

    .page {
      grid-column: auto;
    }

    .at-list .view,
    main:not(.at-list, .sign-in) .list {
      display: none;
    }
  }
`
