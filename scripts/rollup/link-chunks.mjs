/**
 * A rollup plugin that lets chunks have each other's exports without naming each other's addresses: a browser that once
 * failed to fetch a module fails for ever at that address, so every chunk has to be able to come from another one.
 * A chunk that needs others becomes a function of all that are there, by name; the first chunk puts what it has for others
 * in the place of `MAIN_EXPORTS`.
 * @param kept what the first chunk exports to whoever imports it by its address
 */
export function linkChunks({ kept }) {
  return {
    name: 'link-chunks',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const main = chunks.find(({ isEntry }) => isEntry)
        for (const chunk of chunks) {
          const program = this.parse(chunk.code)
          const { imports, exports, body } = takeApart(program, chunk.code)
          // What others get is what it is when they get it.
          const changing = exports.find(({ local }) => isVariable(program, local))
          if (changing)
            throw new Error(`${chunk.name} exports the variable ${changing.local}, which others would not see change; make it a constant.`)
          const has = (names) => `{ ${names.map(({ name, local }) => `${name}: ${local}`).join(', ')} }`
          if (chunk === main) {
            const own = exports.filter(({ name }) => !kept.includes(name))
            const rest = exports.filter(({ name }) => kept.includes(name)).map(({ name, local }) => `${local} as ${name}`)
            chunk.code = `${body.replace(/\bMAIN_EXPORTS\b/, () => `(${has(own)})`)}\nexport { ${rest.join(', ')} };\n`
          } else if (imports.length > 0) {
            const needs = imports.map(({ from, names }) => `const ${has(names)} = chunks$[${JSON.stringify(from)}];`)
            chunk.code = `export default (chunks$) => {\n${needs.join('\n')}\n${body}\nreturn ${has(exports)};\n};\n`
          }
        }
      },
    },
  }
}

function isVariable({ body }, name) {
  const variables = body.filter(({ type, kind }) => type === 'VariableDeclaration' && kind !== 'const')
  return variables.some(({ declarations }) => declarations.some(({ id }) => id.name === name))
}

/** A chunk's imports by chunk, its exports, and what is between. */
function takeApart(program, code) {
  const imports = []
  const exports = []
  let body = ''
  let at = 0
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      const names = node.specifiers.map(({ imported, local }) => ({ name: imported.name, local: local.name }))
      if (names.length > 0) imports.push({ from: node.source.value.replace(/^\.\/(.*)\.js$/, '$1'), names })
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration) {
      exports.push(...node.specifiers.map(({ exported, local }) => ({ name: exported.name, local: local.name })))
    } else continue
    body += code.slice(at, node.start)
    at = node.end
  }
  return { imports, exports, body: body + code.slice(at) }
}
