/**
 * A rollup plugin that turns each `import()` into a call of `loadChunk`, which checks the bytes before they run, or into
 * no call at all for what belongs together.
 * @param loader the module that exports `loadChunk`
 * @param together ids of modules that come with who imports them
 */
export function chunkImports({ loader, together }) {
  return {
    name: 'chunk-imports',
    async transform(code, id) {
      if (!/\bimport\(/.test(code)) return null
      const found = importsIn(this.parse(code)).filter(({ source }) => source.type === 'Literal')
      let head = ''
      let text = ''
      let at = 0
      for (const [i, { start, end, source }] of found.entries()) {
        const target = await this.resolve(source.value, id)
        if (!target) throw new Error(`${id} imports ${source.value}, which is not there.`)
        const isTogether = together.some((pattern) => pattern.test(target.id))
        text += code.slice(at, start)
        if (isTogether) {
          head += `import * as together$${i} from ${source.raw};\n`
          text += `Promise.resolve(together$${i})`
        } else {
          head += i === 0 || !head.includes('loadChunk$') ? `import { loadChunk as loadChunk$ } from ${JSON.stringify(loader)};\n` : ''
          text += `loadChunk$(${JSON.stringify(`chunk of ${target.id}`)}, (chunk$) => ${code.slice(start, end)})`
        }
        at = end
      }
      return { code: head + text + code.slice(at), map: null }
    },
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const nameOf = (id) => chunks.find((chunk) => id in chunk.modules || chunk.facadeModuleId === id)?.name
        for (const chunk of chunks) {
          chunk.code = chunk.code.replaceAll(/(["'])chunk of ([^"']+)\1/g, (_whole, _quote, id) => JSON.stringify(nameOf(id)))
          // What rollup left of them says which chunk, and what of it is wanted; the chunk itself is brought by then.
          for (const { start, end } of importsIn(this.parse(chunk.code)).reverse()) {
            chunk.code = `${chunk.code.slice(0, start)}chunk$${chunk.code.slice(end)}`
          }
        }
      },
    },
  }
}

/** The `import()`s of a program, in the order of their places. */
function importsIn(program) {
  const found = []
  visit(program, (node) => node.type === 'ImportExpression' && found.push(node))
  return found.sort((a, b) => a.start - b.start)
}

function visit(node, see) {
  if (Array.isArray(node)) for (const one of node) visit(one, see)
  else if (node && typeof node.type === 'string') {
    see(node)
    for (const key of Object.keys(node)) if (typeof node[key] === 'object') visit(node[key], see)
  }
}
