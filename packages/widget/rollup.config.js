import { nodeResolve } from '@rollup/plugin-node-resolve'
import dts from 'rollup-plugin-dts'
import esbuild from 'rollup-plugin-esbuild'
import { clean } from '../../scripts/rollup/clean.mjs'
import { minifyCss } from '../../scripts/rollup/minify-css.mjs'
import { reportSizes } from '../../scripts/rollup/report-sizes.mjs'

const tsconfig = 'tsconfig.json'
const input = { index: 'src/index.ts', define: 'src/define.ts' }
const external = [/^@shopbell\/core/, /^lit(\/|$)/, 'nanostores']

/** The loader is built last, for it names the hashed file of the module. */
let mainChunk = ''
const rememberMainChunk = {
  name: 'remember-main-chunk',
  generateBundle(_options, bundle) {
    mainChunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry).fileName
  },
}
const nameMainChunk = {
  name: 'name-main-chunk',
  renderChunk: (code) => code.replaceAll('MAIN_CHUNK', JSON.stringify(`./shopbell/${mainChunk}`)),
}

const minified = esbuild({
  tsconfig,
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  // Modules are always read as UTF-8; escapes would make the Chinese words twice as long.
  charset: 'utf8',
  // Dependencies go through it too: nanostores reads process.env, and a page has no process.
  exclude: /^$/,
  define: { 'process.env.NODE_ENV': '"production"' },
})

export default [
  {
    input,
    external,
    output: { dir: 'dist', chunkFileNames: 'parts/[name].js' },
    plugins: [clean('dist'), esbuild({ tsconfig, target: 'es2022' })],
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
    output: { dir: 'dist/cdn/shopbell', entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
    plugins: [nodeResolve({ exportConditions: ['source', 'browser', 'default'] }), minifyCss(), minified, rememberMainChunk],
  },
  {
    input: 'src/cdn/loader.ts',
    output: { file: 'dist/cdn/shopbell.js', format: 'iife' },
    plugins: [nameMainChunk, minified, reportSizes('dist/cdn')],
  },
]
