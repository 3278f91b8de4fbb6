import { css } from 'lit'

/** How the bubble answers to a pointer and to the keyboard, and the number on it; how it looks at rest is in `bubble.css.ts`. */
export const bubbleStyles = css`
  .bubble {
    transition: transform 0.18s ease, box-shadow 0.18s ease, background-color 0.18s ease;
  }

  .bubble:hover {
    transform: translateY(-2px);
    box-shadow: 0 10px 26px rgb(0 0 0 / 0.24), 0 2px 6px rgb(0 0 0 / 0.16);
  }

  .bubble:active {
    transform: scale(0.95);
  }

  .bubble:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
  }

  .icon {
    display: block;
    transform-origin: 50% 20%;
  }

  .bubble:hover .icon,
  .ringing .icon {
    animation: ring 0.7s ease both;
  }

  .open .bubble .icon {
    animation: none;
  }

  @keyframes ring {
    20% { transform: rotate(-14deg); }
    40% { transform: rotate(11deg); }
    60% { transform: rotate(-8deg); }
    80% { transform: rotate(4deg); }
  }

  @media (forced-colors: active) {
    .bubble,
    .badge {
      border: 2px solid ButtonText;
    }
  }

  .badge {
    position: absolute;
    inset-block-start: -5px;
    inset-inline-end: -5px;
    min-inline-size: 24px;
    padding-inline: 6px;
    border: 2px solid var(--_background);
    border-radius: 14px;
    background: var(--_danger);
    color: var(--_on-danger);
    font: 700 12px/20px var(--_font);
    text-align: center;
    animation: appear 0.2s ease both;
  }

  @keyframes appear {
    from {
      transform: scale(0);
    }
  }
`
