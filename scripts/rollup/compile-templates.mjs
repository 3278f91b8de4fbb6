import { writeMarkup } from './template-markup.mjs'

/**
 * A rollup plugin that turns html`…` into templates that are built node by node: strict pages (`trusted-types
 * 'none'`) let nobody parse HTML, and Lit's own parser need not be sent.
 * @param runtime the module that exports `template`
 */
export function compileTemplates(runtime) {
  return {
    name: 'compile-templates',
    transform(code, id) {
      if (id === runtime || !/\bhtml`/.test(code)) return null
      const found = []
      visit(this.parse(code), (node) => {
        if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'html') found.push(node)
      })
      if (found.length === 0) return null
      const declarations = []
      const names = new Map()
      const write = (start, end) => {
        let text = ''
        let at = start
        for (const node of found) {
          if (node.start < at || node.end > end) continue
          text += code.slice(at, node.start) + writeResult(node)
          at = node.end
        }
        return text + code.slice(at, end)
      }
      const writeResult = ({ quasi }) => {
        const markup = JSON.stringify(writeMarkup(quasi.quasis.map(({ value }) => value.cooked)))
        if (!names.has(markup)) {
          names.set(markup, `template$${names.size}`)
          declarations.push(`const ${names.get(markup)} = /*@__PURE__*/ makeTemplate$(${markup});`)
        }
        return `({ _$litType$: ${names.get(markup)}, values: [${quasi.expressions.map(({ start, end }) => write(start, end)).join(', ')}] })`
      }
      const body = write(0, code.length)
      // Declared as functions of the module's end would be too late for icons, which are made at its beginning.
      const head = `import { template as makeTemplate$ } from ${JSON.stringify(runtime)};\n${declarations.join('\n')}\n`
      return { code: head + body, map: null }
    },
  }
}

function visit(node, see) {
  if (Array.isArray(node)) for (const one of node) visit(one, see)
  else if (node && typeof node.type === 'string') {
    see(node)
    for (const key of Object.keys(node)) if (typeof node[key] === 'object') visit(node[key], see)
  }
}
