/** Markup that was made by {@link html}; everything else is escaped when it is put in. */
export interface Html {
  readonly markup: string
}

type Value = string | number | Html | false | undefined | readonly Value[]

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

/** A template for markup: strings are escaped, `undefined` and `false` are nothing, lists are joined. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return { markup: parts.map((part, index) => part + render(values[index])).join('') }
}

/** Data for a page's own script; a `<` in it cannot end the script element. */
export function jsonForScript(data: unknown): Html {
  return { markup: JSON.stringify(data).replaceAll('<', '\\u003c') }
}

function render(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if ('markup' in value) return value.markup
  return value.map(render).join('')
}
