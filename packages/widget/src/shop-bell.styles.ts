import { css } from 'lit'

/** The looks of `<shop-bell>`; everything inside starts from nothing that the page set on it. */
export const styles = css`
  /* What the page says of itself; the bubble that is drawn before only knows the device. */
  :host {
    color-scheme: var(--_scheme, light dark) !important;
  }

  .bell {
    color: var(--_text);
    font: 400 15px/1.5 var(--_font);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  .visually-hidden {
    position: fixed;
    inset: 0 auto auto 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .panel {
    position: fixed;
    inset: auto;
    inset-block-end: calc(var(--_offset) + 76px + max(env(safe-area-inset-bottom, 0px), var(--_clear, 0px)));
    inset-inline-end: calc(var(--_offset) + env(safe-area-inset-right, 0px));
    z-index: var(--shop-bell-layer, 2147480000);
    display: none;
    flex-direction: column;
    inline-size: min(400px, calc(100% - 2 * var(--_offset)));
    block-size: min(680px, calc(100% - 2 * var(--_offset) - 84px - var(--_clear, 0px)));
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }

  .at-start .panel {
    inset-inline: calc(var(--_offset) + env(safe-area-inset-left, 0px)) auto;
  }

  .open .panel {
    display: flex;
    animation: rise 0.22s cubic-bezier(0.2, 0.8, 0.3, 1) both;
  }

  /* Most of the time to the first sight of it goes into laying out its text. What waits to be in sight is not to think that it is. */
  .panel.ahead {
    display: flex;
    visibility: hidden;
    translate: -300vw;
  }

  .panel:focus {
    outline: none;
  }

  .section {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .section > * {
    flex: 1;
    min-block-size: 0;
  }

  .section > shop-bell-rating {
    padding: 18px;
    overflow: auto;
  }

  .failure {
    display: grid;
    flex: 1;
    align-content: center;
    justify-items: center;
    gap: 8px;
    padding: 24px;
    color: var(--_muted);
    text-align: center;
  }

  .failure p {
    margin: 0;
  }

  .retry {
    min-block-size: 44px;
    padding-inline: 20px;
    border: 1px solid var(--_border);
    border-radius: 22px;
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
  }

  @media (max-width: 480px), (max-height: 480px) {
    .open .bubble {
      visibility: hidden;
    }

    .panel,
    .at-start .panel {
      inset: var(--_sheet-top, 0) 0 auto;
      inline-size: 100%;
      block-size: var(--_sheet-height, 100%);
      border: 0;
      border-radius: 0;
      box-shadow: none;
      padding-block-end: env(safe-area-inset-bottom, 0px);
      padding-inline: env(safe-area-inset-left, 0px) env(safe-area-inset-right, 0px);
      container-type: size;
    }
  }

  /* Not from nothing: it is to be seen in its first frame. */
  @keyframes rise {
    from {
      opacity: 0.6;
      transform: translateY(12px);
    }
  }
`
