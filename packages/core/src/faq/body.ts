/** A run of text inside a block; a plain string is text and nothing else. */
export type Inline =
  | string
  | { kind: 'strong' | 'em'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'break' }

/** One piece of an answer: the whole of what an answer can be made of. */
export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; level: 2 | 3; children: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Block[][] }
  | { kind: 'image'; src: string; alt: string }
  | { kind: 'video'; src: string; title: string }

const LINK = /^(?:(?:https?:\/\/|mailto:|tel:)[^\s\\]+|\/(?![/\\])[^\s\\]*|faq:[\w-]+|product:[\w-]+|chat:)$/i
const MEDIA = /^(?:https?:\/\/[^\s\\]+|\/(?![/\\])[^\s\\]*)$/i

/** Whether an answer may link there: the web, mail, telephone, a path of the shop, `faq:<id>`, `product:<SKU>` or `chat:`, which asks a person. */
export function isSafeHref(href: string): boolean {
  return LINK.test(href)
}

/** Whether a picture or a video may come from there: the web, or a path of the shop. */
export function isSafeMedia(src: string): boolean {
  return MEDIA.test(src)
}

/** The words of inline text, without their looks. */
export function inlineText(children: readonly Inline[]): string {
  return children.map(oneInlineText).join('')
}

function oneInlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if (inline.kind === 'break') return '\n'
  return inline.kind === 'code' ? inline.text : inlineText(inline.children)
}
