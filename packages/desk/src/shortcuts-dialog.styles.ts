import { css } from 'lit'

/** Looks of `<desk-shortcuts-dialog>`. */
export const shortcutsDialogStyles = css`
  dialog {
    inline-size: min(460px, calc(100vw - 24px));
    max-block-size: calc(100dvh - 24px);
    padding: 24px;
    border: 1px solid var(--border);
    border-radius: 20px;
    background: var(--background);
    color: inherit;
    box-shadow: 0 20px 60px rgb(0 0 0 / 0.3);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }

  h2 {
    font-size: 19px;
  }

  h3 {
    margin-block: 14px 4px;
    font-size: 14px;
  }

  .muted {
    color: var(--muted);
  }

  dl div {
    display: flex;
    gap: 12px;
    padding-block: 3px;
  }

  dt {
    flex: none;
    inline-size: 116px;
  }

  kbd {
    display: inline-block;
    min-inline-size: 26px;
    padding: 0 7px;
    border: 1px solid var(--border);
    border-block-end-width: 2px;
    border-radius: 7px;
    background: var(--surface);
    font: inherit;
    font-size: 13px;
    line-height: 22px;
    text-align: center;
  }

  .button {
    margin-block-start: 18px;
  }
`
