import { rmSync } from 'node:fs'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import dts from 'rollup-plugin-dts'
import esbuild from 'rollup-plugin-esbuild'
import { reportSizes } from '../../scripts/rollup-report-sizes.mjs'

const tsconfig = 'tsconfig.json'
const input = { index: 'src/index.ts', define: 'src/define.ts' }
const external = [/^@shopbell\/core/, /^lit(\/|$)/, 'nanostores']

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true })

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
  // Dependencies go through it too: nanostores reads process.env, and a page has no process.
  exclude: /^$/,
  define: { 'process.env.NODE_ENV': '"production"' },
})

export default [
  {
    input,
    external,
    output: { dir: 'dist', chunkFileNames: 'parts/[name].js' },
    plugins: [esbuild({ tsconfig, target: 'es2022' })],
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
    plugins: [nodeResolve({ exportConditions: ['source', 'browser', 'default'], extensions: ['.ts', '.js'] }), minified, rememberMainChunk],
  },
  {
    input: 'src/cdn/loader.ts',
    output: { file: 'dist/cdn/shopbell.js', format: 'iife' },
    plugins: [nameMainChunk, minified, reportSizes('dist/cdn')],
  },
]
