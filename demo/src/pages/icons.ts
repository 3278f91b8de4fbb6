import { type Html, html } from '../html.ts'

const icon = (path: string): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="${path}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`

/** The mark of the shop: two waves and a tree ring. */
export const logoMark: Html = html`<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><circle cx="16" cy="16" r="14.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5 19q3.7-4 7.3 0t7.4 0t7.3 0M7.5 23.5q2.8-3 5.7 0t5.6 0t5.7 0M16 6v7m-3.5-3.5L16 6l3.5 3.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`

/** A parcel. */
export const parcelIcon: Html = icon('M3.5 8 12 3.5 20.5 8v8L12 20.5 3.5 16ZM3.5 8 12 12.5 20.5 8M12 12.5v8M7.7 5.8l8.6 4.5')

/** An arrow that turns back. */
export const returnIcon: Html = icon('M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H8')

/** A bank card. */
export const cardIcon: Html = icon('M4.5 6h15a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1ZM3.5 10h17M7 14.5h4')

/** Two speech bubbles. */
export const talkIcon: Html = icon(
  'M4 5h11a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1H9L5.5 16.5V13.5H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM19 9h1a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1h-1.5V20L15 17.5h-3',
)

/** A shopping bag. */
export const bagIcon: Html = icon('M5 8h14l1 12H4ZM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5')
