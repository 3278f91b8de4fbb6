import { html, type TemplateResult } from 'lit'

/** Draws lines on a 24 by 24 grid, in the colour of the text; never read aloud. */
function icon(lines: string, width = 1.8): TemplateResult {
  return html`<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width=${width}
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d=${lines} /></svg>`
}

/** The bell of a shop's counter. */
export const bellIcon = icon('M4 16.5a8 8 0 0 1 16 0ZM2.8 20h18.4M12 8.5V6M10 5.2h4')

/** Closes something. */
export const closeIcon = icon('m6 6 12 12M18 6 6 18')

/** Looks for something. */
export const searchIcon = icon('M4.5 10.5a6 6 0 1 0 12 0 6 6 0 1 0-12 0M15.2 15.2l5 5')

/** Goes back; the stylesheet turns it round where lines run from right to left. */
export const backIcon = icon('m14.5 5.5-6.5 6.5 6.5 6.5')

/** Leads further in; the stylesheet turns it round where lines run from right to left. */
export const forwardIcon = icon('m9.5 5.5 6.5 6.5-6.5 6.5')

/** Somebody of the shop. */
export const personIcon = icon('M8.3 8.2a3.7 3.7 0 1 0 7.4 0 3.7 3.7 0 1 0-7.4 0M4.8 19.5c.6-3.6 3.5-5.6 7.2-5.6s6.6 2 7.2 5.6')

/** One step of a rating. */
export const starIcon = icon('m12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.8-5.2 2.8 1-5.8-4.2-4.1 5.8-.8Z')

/** Sends what was written; the stylesheet turns it round where lines run from right to left. */
export const sendIcon = icon('M4.5 12 20 4.8 15.6 20l-4-6.3ZM11.6 13.7 20 4.8')

/** A picture to send. */
export const pictureIcon = icon(
  'M6 5h12a2.5 2.5 0 0 1 2.5 2.5v9a2.5 2.5 0 0 1-2.5 2.5H6a2.5 2.5 0 0 1-2.5-2.5v-9A2.5 2.5 0 0 1 6 5ZM7.3 10a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M4 17l4.8-4.3 3.4 3 3-2.7 5 4.2',
)

/** The product on the page: its price tag. */
export const itemIcon = icon(
  'M12.6 4H19a1 1 0 0 1 1 1v6.4a1.5 1.5 0 0 1-.4 1l-7.3 7.2a1.5 1.5 0 0 1-2.1 0l-5.8-5.8a1.5 1.5 0 0 1 0-2.1l7.2-7.3a1.5 1.5 0 0 1 1-.4ZM14.6 8.2a1.2 1.2 0 1 0 2.4 0 1.2 1.2 0 1 0-2.4 0',
)

/** Leads to what is below. */
export const downIcon = icon('M12 5v13M6.5 12.5 12 18l5.5-5.5')

/** What there is more of. */
export const moreIcon = icon('M5.5 12h.01M12 12h.01M18.5 12h.01', 3.4)
