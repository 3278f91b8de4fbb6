import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { noServerFiles } from './src/build/no-server-files.ts'
import { shopPages } from './src/build/shop-pages.ts'

const root = import.meta.dirname
const server = (process.env.SHOPBELL_SERVER ?? 'http://localhost:4101').replace(/\/$/, '')

/** The playground is written with the address that a server has when nobody chose another. */
const playground: Plugin = {
  name: 'playground',
  config: () => ({ build: { rolldownOptions: { input: ['playground.html', 'playground-frame.html'].map((file) => join(root, file)) } } }),
  transformIndexHtml: (text) => text.replaceAll('http://localhost:4101', server),
}

export default defineConfig({
  root,
  appType: 'mpa',
  plugins: [shopPages({ root, server }), noServerFiles(root), playground],
  server: { port: 4100, strictPort: true },
  preview: { port: 4100, strictPort: true },
})
