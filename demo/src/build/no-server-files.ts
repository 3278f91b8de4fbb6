import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Serves and builds what the page without a back end needs: its answers, compiled, and msw's service worker. */
export function noServerFiles(root: string): Plugin {
  let files: Map<string, Buffer> | undefined
  const allFiles = () => (files ??= new Map([...compileAnswers(root), serviceWorker()]))
  return {
    name: 'no-server-files',
    config: () => ({
      resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
      // A whole server and msw are in that page.
      build: { rolldownOptions: { input: [join(root, 'no-server.html')] }, chunkSizeWarningLimit: 800 },
    }),
    generateBundle() {
      for (const [fileName, source] of allFiles()) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(dev) {
      dev.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://shop').pathname.slice(1)
        if (!/^(mockServiceWorker\.js|no-server\/.*\.faq)$/.test(path)) return next()
        response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream')
        response.end(allFiles().get(path))
      })
    },
  }
}

/** In a process of its own, for the compiler is read from source, which this one may not be set up for. */
function compileAnswers(root: string): [string, Buffer][] {
  const out = mkdtempSync(join(tmpdir(), 'shopbell-faq-'))
  try {
    const main = join(root, '../packages/server/src/main/main.ts')
    execFileSync(process.execPath, ['--conditions=source', main, 'faq', 'build', join(root, 'faq'), '--out', out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return readdirSync(out).map((file) => [`no-server/${file}`, readFileSync(join(out, file))])
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

function serviceWorker(): [string, Buffer] {
  return ['mockServiceWorker.js', readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'))]
}
