import { fileURLToPath } from 'node:url'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import dts from 'rollup-plugin-dts'
import esbuild from 'rollup-plugin-esbuild'
import { chunkImports } from '../../scripts/rollup/chunk-imports.mjs'
import { clean } from '../../scripts/rollup/clean.mjs'
import { compileTemplates } from '../../scripts/rollup/compile-templates.mjs'
import { copyFiles } from '../../scripts/rollup/copy-files.mjs'
import { linkChunks } from '../../scripts/rollup/link-chunks.mjs'
import { litWithoutHtml } from '../../scripts/rollup/lit-without-html.mjs'
import { minifyCss } from '../../scripts/rollup/minify-css.mjs'
import { nameBuild, tellChunks } from '../../scripts/rollup/name-build.mjs'
import { reportSizes } from '../../scripts/rollup/report-sizes.mjs'
import { shrink } from '../../scripts/rollup/shrink.mjs'

const tsconfig = 'tsconfig.json'
const input = { index: 'src/index.ts', define: 'src/define.ts' }
const external = [/^@shopbell\/core/, /^lit(\/|$)/, 'nanostores']
const source = (path) => fileURLToPath(new URL(path, import.meta.url))

const scripts = esbuild({
  tsconfig,
  target: 'es2022',
  // Modules are always read as UTF-8; escapes would make the Chinese words twice as long.
  charset: 'utf8',
  // Dependencies go through it too: nanostores reads process.env, and a page has no process.
  exclude: /^$/,
  define: { 'process.env.NODE_ENV': '"production"' },
})
/** Goes with the elements, and with the script. */
const themes = copyFiles(source('src/themes'), 'themes')
/** The loader is built last, for it names the chunks. */
const build = { folder: '', chunks: {} }

export default [
  {
    input,
    external,
    output: { dir: 'dist', chunkFileNames: 'parts/[name].js' },
    plugins: [clean('dist'), esbuild({ tsconfig, target: 'es2022' }), themes],
  },
  {
    input,
    external,
    output: { dir: 'dist', entryFileNames: '[name].d.ts', chunkFileNames: 'parts/[name].d.ts' },
    plugins: [dts({ tsconfig })],
  },
  {
    input: 'src/cdn/main.ts',
    // Sections may then import what the bell has already brought, without a chunk in between.
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: 'dist/cdn/shopbell',
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
      generatedCode: { constBindings: true },
      // As the loader calls these languages, which fetches the words without knowing more of them.
      manualChunks: { yue: ['src/strings/zh-tw.ts'], zh: ['src/strings/zh-cn.ts'], pt: ['src/strings/pt-br.ts'] },
    },
    plugins: [
      litWithoutHtml(),
      nodeResolve({ exportConditions: ['source', 'browser', 'default'] }),
      minifyCss(),
      scripts,
      chunkImports({ loader: source('src/cdn/load-chunk.ts'), together: [/core\/src\/faq\/(open-early|pack\/index)\.ts$/] }),
      compileTemplates(source('src/cdn/template.ts')),
      linkChunks({ kept: ['start'] }),
      shrink(),
      nameBuild(build),
    ],
  },
  {
    input: 'src/cdn/loader.ts',
    // Without a directive that nothing in it needs.
    output: { file: 'dist/cdn/shopbell.js', format: 'iife', strict: false },
    plugins: [nodeResolve(), minifyCss(), scripts, tellChunks(build), shrink({ module: false }), themes, reportSizes('dist/cdn')],
  },
]
