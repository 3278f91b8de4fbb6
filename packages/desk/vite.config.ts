import process from 'node:process'
import { defaultClientConditions, defineConfig } from 'vite'

const { DESK_PORT = '4102' } = process.env

export default defineConfig({
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // The polyfill is a script in the page, and every file is a file: the desk's content security policy allows nothing inline.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  // The back end sees the desk's own origin, or it would refuse what changes something.
  server: {
    proxy: { '/v1': { target: `http://127.0.0.1:${DESK_PORT}`, changeOrigin: true, headers: { origin: `http://127.0.0.1:${DESK_PORT}` } } },
  },
})
