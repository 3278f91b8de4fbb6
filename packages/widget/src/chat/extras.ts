import { extrasStyles } from './extras.styles.ts'

// What most talks go without, fetched when it is first asked for.
export { ArticleReader } from './article-reader.ts'
export { ContactForm } from './contact-form.ts'
export { paint } from './paint.ts'

/** Gives a chat the looks of what is here. */
export function dress(root: ShadowRoot): void {
  const { styleSheet } = extrasStyles
  const worn = root.adoptedStyleSheets
  if (styleSheet && !worn.includes(styleSheet)) root.adoptedStyleSheets = [...worn, styleSheet]
}
