import type { PropertyDeclarations } from 'lit'

/** How the properties of `<shop-bell>` come from attributes; what they mean is said at the element. */
export const properties: PropertyDeclarations = {
  client: { attribute: false },
  words: { attribute: false },
  server: {},
  site: {},
  faq: {},
  productUrl: { attribute: 'product-url' },
  position: {},
  theme: { reflect: true, useDefault: true },
  open: { type: Boolean, reflect: true },
  noFaq: { type: Boolean, attribute: 'no-faq' },
  noChat: { type: Boolean, attribute: 'no-chat' },
  noSound: { type: Boolean, attribute: 'no-sound' },
  fetch: { attribute: false },
  loadSection: { attribute: false },
  drawAhead: { attribute: false },
  news: { state: true },
  section: { state: true },
  visited: { state: true },
}
