import { html, svg, type TemplateResult } from 'lit'

/** Draws on a 24 by 24 grid, with lines in the colour of the text; never read aloud. */
function icon(shape: TemplateResult<2>): TemplateResult {
  return html`<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shape}</svg>`
}

/** The bell of a shop's counter. */
export const bellIcon = icon(svg`<path d="M4 16.5a8 8 0 0 1 16 0Z"/><path d="M2.8 20h18.4M12 8.5V6M10 5.2h4"/>`)

/** Closes something. */
export const closeIcon = icon(svg`<path d="m6 6 12 12M18 6 6 18"/>`)
