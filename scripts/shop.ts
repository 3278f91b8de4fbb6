import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Plugin, preview } from 'vite'

/** The address of the back end that the shop's pages were built with. */
const BUILT_WITH = 'http://localhost:4101'

/** Serves the built shop; where its pages name the back end, they name the present one. */
export async function serveShop(root: string, port: number, server: string): Promise<void> {
  const pages: Plugin = {
    name: 'present-server',
    configurePreviewServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://shop').pathname
        const file = path.endsWith('/') ? `${path}index.html` : path
        if (!file.endsWith('.html') || file.includes('..')) return next()
        const text = await readFile(join(root, 'dist', file), 'utf8').catch(() => undefined)
        if (text === undefined) return next()
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.end(text.replaceAll(BUILT_WITH, server))
      })
    },
  }
  await preview({ root, plugins: [pages], logLevel: 'silent', preview: { port, strictPort: true, host: 'localhost' } })
}
