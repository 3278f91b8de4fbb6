import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { fingerprint } from '../../../scripts/fingerprint.ts'

/** Serves and builds what the page without a back end needs: its answers, compiled, and msw's service worker. */
export function noServerFiles(root: string): Plugin {
  let files: Map<string, Buffer> | undefined
  const allFiles = () => (files ??= new Map([...compileAnswers(root), serviceWorker()]))
  return {
    name: 'no-server-files',
    config: () => ({
      resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
      // A whole server and msw are in that page.
      build: { rolldownOptions: { input: [join(root, 'no-server.html')], checks: { pluginTimings: false } }, chunkSizeWarningLimit: 800 },
    }),
    generateBundle() {
      for (const [fileName, source] of allFiles()) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(dev) {
      dev.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://shop').pathname.slice(1)
        if (!/^(mockServiceWorker\.js|no-server\/.*\.(faq|pack))$/.test(path)) return next()
        response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream')
        response.end(allFiles().get(path))
      })
    },
  }
}

/** Compiles the answers, unless the same ones were compiled before: it takes some seconds. */
function compileAnswers(root: string): [string, Buffer][] {
  const workspace = join(root, '..')
  const made = fingerprint(workspace, ['demo/faq', 'packages/core/src/faq', 'packages/core/packs', 'packages/server/src/faq'])
  const out = join(workspace, 'node_modules/.cache/shopbell/answers', made)
  if (!existsSync(out)) {
    rmSync(dirname(out), { recursive: true, force: true })
    const main = join(workspace, 'packages/server/src/main/main.ts')
    // In a process of its own, for the compiler is read from source, which this one may not be set up for.
    const args = ['--conditions=source', main, 'faq', 'build', join(root, 'faq'), '--out', `${out}.part`]
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    renameSync(`${out}.part`, out)
  }
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(faq|pack)$/.test(file))
  return files.map((file) => [`no-server/${file}`, readFileSync(join(out, file))])
}

function serviceWorker(): [string, Buffer] {
  return ['mockServiceWorker.js', readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'))]
}
