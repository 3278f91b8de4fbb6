import { css } from 'lit'

/** Messages, the lines between them, and who is typing. */
export const messageStyles = css`
  .log {
    display: flex;
    flex-direction: column;
    gap: 3px;
  }

  .log:not(:empty) {
    /* A short talk begins above the composer, where the eye is. */
    margin-block-start: auto;
  }

  /* What is not drawn of a long list: its place, and its words for the browser's search. */
  .rest[hidden] {
    display: block !important;
    flex: none;
    overflow: clip;
    content-visibility: hidden;
  }

  @supports not (content-visibility: hidden) {
    .rest {
      visibility: hidden;
    }
  }

  .day,
  .notice {
    margin-block: 10px 4px;
    color: var(--_muted);
    font-size: 0.8em;
    text-align: center;
  }

  .day {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block: 16px 8px;
    font-weight: 600;
  }

  .day::before,
  .day::after {
    flex: 1;
    border-block-start: 1px solid var(--_border);
    content: '';
  }

  .day:first-child {
    margin-block-start: 0;
  }

  .notice-time {
    margin-inline-start: 4px;
    white-space: nowrap;
  }

  .message {
    position: relative;
    display: grid;
    grid-template-columns: 36px minmax(0, 1fr);
    column-gap: 8px;
    max-inline-size: 100%;
  }

  .message.first {
    margin-block-start: 10px;
  }

  .message > * {
    grid-column: 2;
  }

  .message > .face {
    grid-row: 2;
    grid-column: 1;
    align-self: end;
  }

  .author {
    grid-row: 1;
    margin-block-end: 3px;
    color: var(--_muted);
    font-size: 0.8em;
  }

  .bubble {
    grid-row: 2;
    justify-self: start;
    min-inline-size: 0;
    max-inline-size: min(100%, 420px);
    padding: 9px 14px;
    border: 1px solid transparent;
    border-radius: 18px;
    background: var(--_surface);
    overflow-wrap: anywhere;
  }

  .last.other .bubble {
    border-end-start-radius: 6px;
  }

  .own {
    grid-template-columns: minmax(0, 1fr);
    padding-inline-start: 48px;
  }

  .own > * {
    grid-column: 1;
    justify-self: end;
  }

  .own .bubble {
    justify-self: end;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .own.last .bubble {
    border-end-end-radius: 6px;
  }

  .text {
    unicode-bidi: isolate;
    white-space: pre-wrap;
  }

  .text.large {
    font-size: 2.4em;
    line-height: 1.25;
  }

  .bubble.bubble-bare,
  .bubble.bubble-picture {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
  }

  .picture {
    display: block;
    max-inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: 16px;
    background: var(--_surface);
  }

  img.picture {
    block-size: auto;
  }

  canvas.picture {
    inline-size: 180px;
    opacity: 0.7;
  }

  .picture-link {
    display: block;
    text-decoration: none;
    border-radius: 16px;
  }

  .foot {
    grid-row: 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-block-size: 20px;
    color: var(--_muted);
    font-size: 0.8em;
  }

  .own .foot {
    justify-content: flex-end;
    text-align: end;
  }

  .foot.unseen {
    min-block-size: 0;
  }

  .foot > span:not(.unseen) {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    column-gap: 4px;
  }

  .delivery-failed {
    color: var(--_danger);
  }

  /* Beside each other also where nothing else fits beside them. */
  .ways-on {
    display: flex;
  }

  .text-button {
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0 6px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--_text);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .typing {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block-start: 10px;
    color: var(--_muted);
    font-size: 0.8em;
  }

  .dots {
    display: inline-flex;
    gap: 4px;
    padding: 13px 14px;
    border-radius: 18px;
    border-end-start-radius: 6px;
    background: var(--_surface);
  }

  .dots i {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_muted);
    animation: dot 1.2s infinite;
  }

  .dots i:nth-child(2) {
    animation-delay: 0.15s;
  }

  .dots i:nth-child(3) {
    animation-delay: 0.3s;
  }

  @keyframes dot {
    0%,
    60%,
    100% {
      opacity: 0.35;
      transform: none;
    }
    30% {
      opacity: 1;
      transform: translateY(-3px);
    }
  }

  @media (forced-colors: active) {
    .bubble,
    .dots,
    .face {
      border: 1px solid CanvasText;
    }

    .dots i {
      background: CanvasText;
    }
  }
`
