import { css } from 'lit'

/** Looks of `<desk-conversation-view>`. */
export const conversationViewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--background);
    container-type: inline-size;
  }

  header {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--border);
  }

  .title {
    flex: 1 1 140px;
    min-inline-size: 0;
  }

  h2 {
    overflow: hidden;
    font-size: 17px;
    line-height: 1.35;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .who {
    color: var(--muted);
    font-size: 13px;
  }

  .actions,
  .closing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .closing {
    gap: 8px 10px;
    padding-inline-start: 10px;
    border-inline-start: 1px solid var(--border);
    font-size: 14px;
  }

  .back,
  .to-details {
    display: none;
  }

  .empty {
    max-inline-size: 420px;
    margin: auto;
    padding: 24px;
    color: var(--muted);
    text-align: center;
  }

  .empty h2 {
    margin-block-end: 6px;
    color: var(--text);
    white-space: normal;
  }

  @media (width < 1100px) {
    .to-details {
      display: inline-flex;
    }
  }

  @media (width < 760px) {
    .back {
      display: inline-flex;
    }

    header {
      padding-inline: 6px;
    }

    .actions {
      inline-size: 100%;
      padding-inline: 4px;
      gap: 6px;
    }

    .closing {
      gap: 4px 8px;
      margin-inline-start: auto;
      padding-inline-start: 0;
      border: 0;
    }
  }
`
