import { css } from 'lit'
import { cardStyles } from './chat/card.styles.ts'
import { composerStyles } from './chat/composer.styles.ts'
import { messageStyles } from './chat/message.styles.ts'

const frameStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 320px;
    block-size: 560px;
    overflow: hidden;
    background: var(--_background);
  }

  p {
    margin: 0;
  }

  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }

  button {
    cursor: pointer;
  }

  a {
    color: inherit;
    text-underline-offset: 2px;
  }

  .unavailable {
    margin: auto;
    padding: 24px;
    color: var(--_muted);
    text-align: center;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    padding: 10px 12px;
    border-block-end: 1px solid var(--_border);
    container-type: inline-size;
  }

  .bar-words {
    display: flex;
    flex: 1 1 72px;
    flex-direction: column;
    min-inline-size: 0;
    line-height: 1.35;
    overflow-wrap: break-word;
  }

  .bar-name {
    font-weight: 600;
  }

  .bar-hint,
  .bar-line,
  .connection {
    color: var(--_muted);
    font-size: 0.867em;
  }

  .bar-line {
    flex-basis: 100%;
  }

  .faces {
    display: flex;
  }

  @container (max-width: 350px) {
    .bar-asks .faces {
      display: none;
    }
  }

  .faces .face:not(:first-child) {
    margin-inline-start: -10px;
  }

  .face {
    position: relative;
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    overflow: hidden;
    border: 2px solid var(--_background);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_text);
    font-size: 13px;
    font-weight: 600;
    line-height: 1;
  }

  .face img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .face-assistant {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .face-assistant svg {
    inline-size: 60%;
    block-size: 60%;
  }

  .frame {
    position: relative;
    flex: 1 1 auto;
    min-block-size: 0;
  }

  .scroller {
    position: relative;
    block-size: 100%;
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
  }

  .scroller:focus-visible {
    outline-offset: -2px;
  }

  .content {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
    padding: 16px 12px;
  }

  .list-start {
    block-size: 1px;
  }

  .list-end {
    block-size: 24px;
    margin-block-start: -24px;
    pointer-events: none;
  }

  .earlier {
    align-self: center;
    margin-block-end: 8px;
  }

  .greeting {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 8px;
    margin: auto;
    padding-block: 24px;
    overflow-wrap: anywhere;
    text-align: center;
  }

  .greeting .face {
    inline-size: 56px;
    block-size: 56px;
  }

  .greeting strong {
    text-wrap: balance;
    font-size: 1.2em;
    font-weight: 600;
  }

  .greeting p {
    max-inline-size: 300px;
    color: var(--_muted);
  }

  .jump {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: fit-content;
    min-block-size: 44px;
    margin-inline: auto;
    padding: 0 16px 0 12px;
    border: 1px solid transparent;
    border-radius: 22px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.2);
  }

  .connection {
    padding: 8px 16px;
    background: var(--_surface);
    text-align: center;
  }

  .drop {
    position: absolute;
    inset: 8px;
    z-index: 1;
    display: grid;
    place-items: center;
    border: 2px dashed var(--_accent);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_background) 92%, transparent);
    font-weight: 600;
    text-align: center;
    pointer-events: none;
  }

  .rating {
    margin-block-start: 16px;
  }

  @container (max-height: 320px) {
    .bar {
      padding-block: 2px;
    }

    .bar .faces {
      display: none;
    }
  }

  /* The keyboard leaves room for a few lines: they belong to the talk. */
  @container (max-height: 220px) {
    .bar:has(~ form textarea:focus),
    .offer:has(~ form textarea:focus) {
      display: none;
    }
  }
`

/** How the chat looks. */
export const styles = [frameStyles, messageStyles, cardStyles, composerStyles]
