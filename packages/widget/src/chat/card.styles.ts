import { css } from 'lit'

/** Cards in the list: answers, suggestions, products; and their buttons. */
export const cardStyles = css`
  .bubble.bubble-card,
  .own .bubble.bubble-card {
    border-color: var(--_border);
    background: var(--_background);
    color: var(--_text);
  }

  .answer-question {
    display: block;
    margin-block-end: 4px;
    font-weight: 600;
  }

  .answer .text {
    /* The whole answer is one tap away. */
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 8;
    line-clamp: 8;
  }

  .line-button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: 4px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
  }

  .jump svg,
  .line-button svg {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
  }

  :dir(rtl) > .line-button svg,
  .send:dir(rtl) svg {
    transform: scaleX(-1);
  }

  .vote {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: 4px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 0.867em;
  }

  .small-button,
  .person-button,
  .choice {
    min-block-size: 44px;
    padding: 6px 14px;
    border: 1px solid var(--_border);
    border-radius: 22px;
    background: var(--_background);
    color: var(--_text);
    font-weight: 500;
    transition: border-color 0.15s;
  }

  .small-button:hover,
  .person-button:hover,
  .choice:hover {
    border-color: var(--_accent);
  }

  .person-button {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }

  .person-button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  .choices {
    display: flex;
    flex-direction: column;
    gap: 8px;
    margin-block: 8px 4px;
  }

  .choice {
    border-radius: 14px;
    text-align: start;
  }

  .vote + .choice {
    margin-block-start: 8px;
    inline-size: 100%;
  }

  .choice-person {
    color: var(--_accent);
    font-weight: 600;
  }

  .icon-button,
  .send {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    transition: background 0.15s;
  }

  .icon-button:hover {
    background: var(--_surface);
    color: var(--_text);
  }

  .card-label,
  .contact-label {
    display: block;
    margin-block-end: 6px;
    font-size: 0.8em;
    opacity: 0.85;
  }

  .contact-from {
    display: block;
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid currentColor;
    font-size: 0.867em;
  }

  .product {
    display: flex;
    align-items: center;
    gap: 12px;
    min-inline-size: 0;
  }

  .product-picture {
    flex: none;
    border-radius: 10px;
    background: var(--_surface);
    object-fit: cover;
  }

  .product-words {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .product-title {
    font-weight: 600;
    text-decoration: none;
  }

  /* As high as a finger, without taking the room. */
  a.product-title {
    margin-block: -13px;
    padding-block: 13px;
  }

  a.product-title:hover {
    text-decoration: underline;
  }

  .product-price {
    color: var(--_muted);
    font-size: 0.867em;
  }
`
