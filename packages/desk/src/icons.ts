import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

function icon(shape: SVGTemplateResult): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shape}
  </svg>`
}

/** A counter bell: the mark of the shop. */
export const bellIcon = icon(svg`<path d="M4.5 17.5a7.5 7.5 0 0 1 15 0Z" /><path d="M3 20.5h18M12 10V7.5M10 7.5h4" />`)
/** To where one came from. */
export const backIcon = icon(svg`<path d="m14.5 5-7 7 7 7" />`)
/** Who the visitor is. */
export const detailsIcon = icon(svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5M12 7.9v.2" />`)
/** A picture to send. */
export const pictureIcon = icon(
  svg`<rect x="3.5" y="5" width="17" height="14" rx="2.5" /><circle cx="9" cy="10" r="1.6" /><path d="m4.5 17.5 5-4.5 3.5 3 3-2.5 4 3.5" />`,
)
/** Prepared replies. */
export const cannedIcon = icon(svg`<path d="M4 6.5h16M4 12h9M4 17.5h6M19 11l-3.5 8" />`)
/** Sends. */
export const sendIcon = icon(svg`<path d="M4 12 20 4.5 15.5 20l-3.7-6.2Z" /><path d="m11.8 13.8 3.4-4.1" />`)
/** What can be set. */
export const settingsIcon = icon(
  svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`,
)
/** To the newest line. */
export const downIcon = icon(svg`<path d="M12 5v13M6.5 12.5 12 18l5.5-5.5" />`)
/** The keyboard's help. */
export const keyboardIcon = icon(
  svg`<rect x="3" y="6.5" width="18" height="11" rx="2.5" /><path d="M7 10.5h.01M10.5 10.5h.01M14 10.5h.01M17 10.5h.01M8.5 14h7" />`,
)
