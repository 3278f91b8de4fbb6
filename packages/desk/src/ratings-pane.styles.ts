import { css } from 'lit'

/** Looks of `<desk-ratings-pane>`. */
export const ratingsPaneStyles = css`
  :host {
    display: block;
    padding: 16px;
  }

  h2 {
    margin-block-end: 10px;
    font-size: 16px;
  }

  .muted {
    color: var(--muted);
  }

  .summary b {
    font-size: 28px;
    line-height: 1.2;
  }

  li {
    display: grid;
    gap: 4px;
    padding-block: 12px;
    border-block-start: 1px solid var(--border);
    font-size: 14px;
  }

  .summary + ul {
    margin-block-start: 10px;
  }

  .line {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .line time {
    margin-inline-start: auto;
  }

  .score {
    inline-size: 24px;
    border-radius: 7px;
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 700;
    text-align: center;
  }

  .score-3 {
    background: var(--brass-soft);
    color: var(--brass);
  }

  .score-1,
  .score-2 {
    background: var(--danger-soft);
    color: var(--danger);
  }

  .comment {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .tag {
    padding: 0 8px;
    border-radius: 999px;
    background: var(--surface);
    font-size: 12.5px;
    line-height: 22px;
  }
`
