import dts from 'rollup-plugin-dts'
import esbuild from 'rollup-plugin-esbuild'
import { clean } from '../../scripts/rollup/clean.mjs'

const tsconfig = 'tsconfig.node.json'
const external = [/^node:/, /^@shopbell\/core/, '@nats-io/transport-node', 'jose', 'mdast', 'mdast-util-from-markdown', 'pg', 'yaml']

export default [
  {
    input: { index: 'src/index.ts', main: 'src/main/main.ts', 'sqlite-worker': 'src/store/sqlite-worker.ts' },
    external,
    // Flat: the store looks for its worker beside itself.
    output: { dir: 'dist', chunkFileNames: '[name].js' },
    plugins: [clean('dist'), esbuild({ tsconfig, target: 'node20' })],
  },
  {
    input: { index: 'src/index.ts' },
    external,
    output: { dir: 'dist' },
    plugins: [dts({ tsconfig: 'tsconfig.json' })],
  },
]
