import { css } from 'lit'

/** Looks of `<desk-conversation-list>`. */
export const conversationListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--background);
  }

  .filters {
    display: flex;
    flex: none;
    gap: 6px;
    padding: 12px 10px;
    border-block-end: 1px solid var(--border);
  }

  .filter {
    flex: 1 1 auto;
    min-inline-size: 0;
    min-block-size: 34px;
    padding: 4px 6px;
    border: 1px solid var(--border);
    border-radius: 999px;
    background: transparent;
    color: var(--muted);
    font-size: 13px;
    white-space: nowrap;
  }

  .filter[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 600;
  }

  .count {
    font-variant-numeric: tabular-nums;
  }

  ul {
    flex: 1;
    min-block-size: 0;
    padding: 6px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .entry {
    display: grid;
    gap: 3px;
    inline-size: 100%;
    padding: 10px 12px;
    border: 0;
    border-inline-start: 3px solid transparent;
    border-radius: 10px;
    background: transparent;
    text-align: start;
  }

  .entry:hover {
    background: var(--surface);
  }

  .entry[aria-current] {
    border-inline-start-color: var(--accent);
    background: var(--accent-soft);
  }

  .entry:focus-visible {
    outline-offset: -2px;
  }

  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }

  .name {
    flex: 1;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .at,
  .facts {
    color: var(--muted);
    font-size: 12.5px;
  }

  .preview {
    flex: 1;
    overflow: hidden;
    color: var(--muted);
    font-size: 14px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .unread {
    min-inline-size: 22px;
    padding: 0 6px;
    border-radius: 999px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 12.5px;
    font-weight: 600;
    line-height: 22px;
    text-align: center;
  }

  .facts {
    flex-wrap: wrap;
    row-gap: 2px;
  }

  .tag {
    padding: 0 7px;
    border: 1px solid var(--border);
    border-radius: 6px;
    background: var(--background);
    line-height: 20px;
  }

  .waits {
    border-color: transparent;
    background: var(--brass-soft);
    color: var(--brass);
    font-weight: 600;
  }

  .long {
    background: var(--danger-soft);
    color: var(--danger);
  }

  .empty {
    padding: 48px 24px;
    color: var(--muted);
    text-align: center;
  }

  @media (pointer: coarse), (width < 760px) {
    .filter {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .filter[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }

    .entry[aria-current] {
      border-inline-start-color: Highlight;
    }

    .unread {
      border: 1px solid CanvasText;
    }
  }
`
