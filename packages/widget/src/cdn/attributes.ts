/** What a site owner may write on the script as `data-…`; the bell takes them as attributes. */
export const ATTRIBUTES = [
  'server',
  'site',
  'faq',
  'lang',
  'position',
  'theme',
  'product-url',
  'no-faq',
  'no-chat',
  'no-sound',
  'open',
  'avoid',
]

/** What only the script itself reads, as `data-…`. */
export const OF_THE_SCRIPT = ['accent', 'help-href', 'consent']
