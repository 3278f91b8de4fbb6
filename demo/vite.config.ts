import { defineConfig } from 'vite'
import { noServerFiles } from './src/build/no-server-files.ts'
import { shopPages } from './src/build/shop-pages.ts'

const root = import.meta.dirname
const server = (process.env.SHOPBELL_SERVER ?? 'http://localhost:4101').replace(/\/$/, '')

export default defineConfig({
  root,
  appType: 'mpa',
  plugins: [shopPages({ root, server }), noServerFiles(root)],
  server: { port: 4100, strictPort: true },
  preview: { port: 4100, strictPort: true },
})
