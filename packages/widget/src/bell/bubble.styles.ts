import { css } from 'lit'

/** The looks of the bubble and its badge. */
export const bubbleStyles = css`
  .bubble {
    position: fixed;
    inset-block-end: calc(var(--_offset) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: calc(var(--_offset) + env(safe-area-inset-right, 0px));
    z-index: var(--_layer);
    display: grid;
    place-items: center;
    inline-size: 60px;
    block-size: 60px;
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.2), 0 1px 4px rgb(0 0 0 / 0.16);
    transition: transform 0.18s ease, box-shadow 0.18s ease, background-color 0.18s ease;
  }

  .at-start .bubble {
    inset-inline: calc(var(--_offset) + env(safe-area-inset-left, 0px)) auto;
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
    display: grid;
    transform-origin: 50% 20%;
  }

  .bubble .icon svg {
    inline-size: 30px;
    block-size: 30px;
  }

  .bubble:hover .icon,
  .ringing .icon {
    animation: ring 0.7s ease both;
  }

  .open .bubble .icon {
    animation: none;
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
    color: light-dark(#ffffff, #2b0a07);
    font: 700 12px/20px var(--_font);
    text-align: center;
    animation: appear 0.2s ease both;
  }

  @media (forced-colors: active) {
    .bubble,
    .badge {
      border: 2px solid ButtonText;
    }
  }

  @keyframes appear {
    from {
      transform: scale(0);
    }
  }

  @keyframes ring {
    0%, 100% { transform: rotate(0); }
    20% { transform: rotate(-14deg); }
    40% { transform: rotate(11deg); }
    60% { transform: rotate(-8deg); }
    80% { transform: rotate(4deg); }
  }
`
