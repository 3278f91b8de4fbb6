import dts from 'rollup-plugin-dts'
import esbuild from 'rollup-plugin-esbuild'
import { clean } from '../../scripts/rollup/clean.mjs'

const tsconfig = 'tsconfig.json'
const external = ['nanostores']
const input = {
  index: 'src/index.ts',
  protocol: 'src/protocol/index.ts',
  faq: 'src/faq/index.ts',
  'faq-compile': 'src/faq/compile/index.ts',
  'faq-pack': 'src/faq/pack/index.ts',
  pictures: 'src/pictures/index.ts',
  testing: 'src/testing/index.ts',
}

export default [
  {
    input,
    external,
    output: { dir: 'dist', chunkFileNames: 'parts/[name].js' },
    plugins: [clean('dist'), esbuild({ tsconfig, target: 'es2023' })],
  },
  {
    input,
    external,
    output: { dir: 'dist', chunkFileNames: 'parts/[name].d.ts' },
    plugins: [dts({ tsconfig })],
  },
]
