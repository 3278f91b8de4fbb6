import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** What a page has to load of each library, as an import. */
const IMPORTS: Record<string, string> = {
  Shopbell: "export { openFaq } from '@shopbell/core/faq'",
  'Shopbell: reading a pack': "export { openPack } from '@shopbell/core/faq/pack'",
  MiniSearch: "export { default } from 'minisearch'",
  FlexSearch: "export { Document } from 'flexsearch'",
  'Fuse.js': "export { default } from 'fuse.js'",
  lunr: "export { default } from 'lunr'",
  Orama: "export { create, load, search } from '@orama/orama'",
  uFuzzy: "export { default } from '@leeoniya/ufuzzy'",
}

/** Bytes of code, minified, and minified and gzipped. */
export interface CodeSize {
  library: string
  raw: number
  gzip: number
}

/** How much code a page loads to search with each library. */
export async function measureCode(root: string): Promise<CodeSize[]> {
  return Promise.all(
    Object.entries(IMPORTS).map(async ([library, contents]) => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: root },
        bundle: true,
        minify: true,
        write: false,
        format: 'esm',
        target: 'es2022',
        conditions: ['source'],
      })
      const code = outputFiles[0]?.contents ?? new Uint8Array()
      return { library, raw: code.length, gzip: gzipSync(code, { level: 9 }).length }
    }),
  )
}
