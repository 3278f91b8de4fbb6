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

/** Looks for something. */
export const searchIcon = icon(svg`<circle cx="10.5" cy="10.5" r="6"/><path d="m15.2 15.2 5 5"/>`)

/** Goes back; the stylesheet turns it round where lines run from right to left. */
export const backIcon = icon(svg`<path d="m14.5 5.5-6.5 6.5 6.5 6.5"/>`)

/** Leads further in; the stylesheet turns it round where lines run from right to left. */
export const forwardIcon = icon(svg`<path d="m9.5 5.5 6.5 6.5-6.5 6.5"/>`)

/** Somebody of the shop. */
export const personIcon = icon(svg`<circle cx="12" cy="8.2" r="3.7"/><path d="M4.8 19.5c.6-3.6 3.5-5.6 7.2-5.6s6.6 2 7.2 5.6"/>`)

/** One step of a rating. */
export const starIcon = icon(svg`<path d="m12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.8-5.2 2.8 1-5.8-4.2-4.1 5.8-.8Z"/>`)

/** Sends what was written; the stylesheet turns it round where lines run from right to left. */
export const sendIcon = icon(svg`<path d="M4.5 12 20 4.8 15.6 20l-4-6.3Z"/><path d="M11.6 13.7 20 4.8"/>`)

/** A picture to send. */
export const pictureIcon = icon(
  svg`<rect x="3.5" y="5" width="17" height="14" rx="2.5"/><circle cx="8.8" cy="10" r="1.5"/><path d="m4 17 4.8-4.3 3.4 3 3-2.7 5 4.2"/>`,
)

/** The product on the page: its price tag. */
export const itemIcon = icon(
  svg`<path d="M12.6 4H19a1 1 0 0 1 1 1v6.4a1.5 1.5 0 0 1-.4 1l-7.3 7.2a1.5 1.5 0 0 1-2.1 0l-5.8-5.8a1.5 1.5 0 0 1 0-2.1l7.2-7.3a1.5 1.5 0 0 1 1-.4Z"/><circle cx="15.8" cy="8.2" r="1.2"/>`,
)

/** Leads to what is below. */
export const downIcon = icon(svg`<path d="M12 5v13M6.5 12.5 12 18l5.5-5.5"/>`)

/** What there is more of. */
export const moreIcon = icon(
  svg`<g fill="currentColor" stroke="none"><circle cx="5.5" cy="12" r="1.7"/><circle cx="12" cy="12" r="1.7"/><circle cx="18.5" cy="12" r="1.7"/></g>`,
)
