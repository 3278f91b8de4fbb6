import { minify } from 'terser'

/** A rollup plugin that makes all chunks of a build as small as it goes; the same private name is the same short one in all of them. */
export function shrink({ module = true } = {}) {
  const nameCache = {}
  return {
    name: 'shrink',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      // One after the other, and always in this order: what is built twice is the same twice.
      for (const chunk of chunks.sort((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
        const { code } = await minify(chunk.code, {
          ecma: 2020,
          module,
          toplevel: true,
          nameCache,
          compress: {
            passes: 4,
            inline: module ? 1 : 3,
            unsafe_arrows: true,
            unsafe_methods: true,
            keep_fargs: false,
            pure_getters: true,
            hoist_funs: true,
          },
          // Lit's private names, and nobody else's.
          mangle: { properties: { regex: /^_(?!\$lit)/, keep_quoted: true } },
          // A module is always read as UTF-8, a script as the page is; and rare bytes are dear to few others.
          format: { comments: false, ascii_only: !module },
        })
        // Minifiers take the parentheses away that tell V8 to compile a function with its file, beside the page, and not when it is called.
        chunk.code = code.replace(/^export default (.*);$/s, 'export default($1);')
      }
    },
  }
}
