import { _$LH } from 'lit'

const SVG = 'http://www.w3.org/2000/svg'
const PARTS = { '.': _$LH._PropertyPart, '?': _$LH._BooleanAttributePart, '@': _$LH._EventPart, '': _$LH._AttributePart }

/** A place in a template where a value goes; the numbers are Lit's. */
type Part =
  | { type: 1; index: number; name: string; strings: string[]; ctor: (typeof PARTS)[keyof typeof PARTS] }
  | { type: 2 | 6; index: number }

/** What Lit clones and fills. */
interface Template {
  readonly el: HTMLTemplateElement
  readonly parts: Part[]
}

/**
 * Makes the template for a piece of markup, as the build writes it; its nodes are made one by one when they are first
 * needed, for strict pages let nobody parse HTML.
 * @param markup `<tag\nname=value>`, text, `$` for a value, and `</>` after every element that is not the last one
 */
export function template(markup: string): Template {
  let el: HTMLTemplateElement | undefined
  const parts: Part[] = []
  return {
    get el() {
      el ??= build(markup, parts)
      return el
    },
    parts,
  }
}

function build(markup: string, parts: Part[]): HTMLTemplateElement {
  const template = document.createElement('template')
  // In a document of its own no element does anything yet; beside a page in XHTML, that document has no namespace of its own.
  const { ownerDocument } = template.content
  let at: Node = template.content
  // As Lit counts: elements and comments.
  let index = -1
  for (const [token, tag, attributes = ''] of markup.matchAll(/<([^/>\n]*)([^>]*)>|[^<]+/g)) {
    if (tag) {
      const inSvg = tag === 'svg' || (at as Element).namespaceURI === SVG
      const element = ownerDocument.createElementNS(inSvg ? SVG : template.namespaceURI, tag)
      at = at.appendChild(element)
      index++
      for (const attribute of attributes.split('\n').slice(1)) {
        const [, kind = '', name = '', value = ''] = /^([.?@]?)([^=]*)=?(.*)/.exec(attribute) ?? []
        const strings = value.split('$')
        if (name === '$') parts.push({ type: 6, index })
        else if (strings.length > 1) parts.push({ type: 1, index, name, strings, ctor: PARTS[kind as keyof typeof PARTS] })
        else element.setAttribute(name, value)
      }
    } else if (tag === '') at = at.parentNode as Node
    else {
      let isFirst = true
      for (const text of token.split('$')) {
        if (!isFirst) {
          at.appendChild(ownerDocument.createComment(''))
          parts.push({ type: 2, index: ++index })
        }
        if (text) at.appendChild(ownerDocument.createTextNode(text))
        isFirst = false
      }
    }
  }
  // A value at the very end needs something after it: what it takes away goes on up to there.
  if (parts.at(-1)?.index === index) template.content.append('')
  return template
}
