import { css } from 'lit'
import { articleStyles } from './faq/article.styles.ts'
import { controlStyles } from './faq/control.styles.ts'

const layout = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    max-block-size: 100%;
    background: var(--_background);
    overflow-wrap: anywhere;
  }

  .top {
    flex: none;
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 12px 16px 8px;
  }

  .content {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 4px 16px 20px;
  }

  /* They are focused to be read, not to be operated. */
  .content:focus-visible,
  h2:focus-visible {
    outline: none;
  }

  section + section,
  .ask,
  article + section {
    margin-block-start: 20px;
  }

  h2,
  h3,
  h4,
  p {
    margin: 0;
  }

  section h2 {
    font-size: 13px;
    font-weight: 600;
    color: var(--_muted);
    margin-block-end: 6px;
  }

  .title {
    margin-block-end: 8px;
  }

  .title h2 {
    margin: 0;
    font-size: 20px;
    line-height: 1.3;
    color: var(--_text);
  }

  .title p,
  .quiet {
    color: var(--_muted);
    font-size: 13px;
  }

  .notice {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 36px 8px;
    text-align: center;
  }

  .notice h2 {
    font-size: 17px;
  }

  .skeleton .bar {
    block-size: 10px;
    inline-size: 72%;
    border-radius: 5px;
    background: var(--_surface);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .skeleton .row:nth-child(even) .bar {
    inline-size: 54%;
  }

  .skeleton .heading {
    inline-size: 28%;
    margin-block: 5px 11px;
  }

  @keyframes breathe {
    from {
      opacity: 1;
    }
    to {
      opacity: 0.5;
    }
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`

/** How the FAQ looks. */
export const faqStyles = [layout, controlStyles, articleStyles]
