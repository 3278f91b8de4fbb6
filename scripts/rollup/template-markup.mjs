const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
const ENTITIES = { amp: '&', gt: '>', quot: '"', nbsp: '\u00a0' }
/** What HTML takes for white space, which a no-break space is not. */
const SPACE = /[ \t\r\n\f]+/g
/** Stands where a value goes. */
const HOLE = '$'

/**
 * Writes the static strings of a template in the few forms that `cdn/template.ts` reads: `<tag\nname=value>`, text,
 * `$` for a value, and `</>` after every element. White space with a line break in it was only there for the author.
 * @throws Error that shows what is not understood
 */
export function writeMarkup(strings) {
  for (const text of strings) if (text.includes(HOLE)) fail(`a ${HOLE} in it would be taken for a value`, text)
  const source = strings.join(HOLE)
  const open = []
  let markup = ''
  let at = 0
  const token = /<!--.*?-->|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>|([^<]+)/gsy
  while (at < source.length) {
    token.lastIndex = at
    const found = token.exec(source)
    if (!found) fail('it is not understood', source.slice(at))
    at = token.lastIndex
    const [, closed, opened, attributes, selfClosing, text] = found
    if (text !== undefined) markup += decode(squeeze(text))
    else if (opened) {
      markup += `<${opened}${writeAttributes(attributes)}>`
      if (selfClosing || VOID.has(opened)) markup += '</>'
      else open.push(opened)
    } else if (closed) {
      if (open.pop() !== closed) fail(`</${closed}> closes what is not open`, source)
      markup += '</>'
    }
  }
  if (open.length > 0) fail(`<${open.at(-1)}> is not closed`, source)
  // What is still open at the end closes by itself.
  return markup.replace(/(<\/>)+$/, '')
}

function writeAttributes(text) {
  const attributes = text.matchAll(/([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gs)
  return [...attributes]
    .map(([, name, double, single, bare]) => {
      const value = decode(double ?? single ?? bare ?? '')
        .replaceAll(SPACE, ' ')
        .trim()
      if (/[<>\n]/.test(name + value)) fail('an attribute has < or > in it', text)
      return `\n${name}${value && `=${value}`}`
    })
    .join('')
}

function squeeze(text) {
  return /^\s*\n\s*$/.test(text) ? '' : text.replaceAll(/^\s*\n\s*(?=\$)|(?<=\$)\s*\n\s*$/g, '').replaceAll(SPACE, ' ')
}

function decode(text) {
  return text.replaceAll(/&(#?\w+);/g, (whole, name) => ENTITIES[name] ?? fail(`${whole} is not known`, text))
}

function fail(problem, text) {
  throw new Error(`A template cannot be compiled, ${problem}: ${JSON.stringify(text.slice(0, 200))}`)
}
