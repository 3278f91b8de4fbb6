import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { createHttpTransport } from '@shopbell/core'
import { createDeskClient, type DeskClient } from '../../packages/desk/src/desk-client.ts'
import { createDataDir, type ServerProcess, startServer } from '../../packages/server/src/testing/server-process.ts'
import { createCookieFetch } from '../../scripts/chaos/cookie-fetch.ts'
import { addAgent } from '../add-agent.ts'
import { type PageServer, servePages } from '../page-server.ts'
import { watchLivingThings } from '../pages/watch-living-things.ts'
import type { DrivenBrowser } from './driven-browser.ts'

const ROOT = join(import.meta.dirname, '../..')
const CLI = join(ROOT, 'packages/server/src/main/main.ts')

/** A shop with the bell, its server, and somebody at the desk; what the tests of a `describe` share. */
export interface TestedShop {
  server: ServerProcess
  desk: DeskClient
  /** Resolves with the id of a conversation once a message with this text is in it. */
  arrives(text: string): Promise<string>
  /** The address of a page without a policy. */
  plain(lang: string): string
  /** The address of a page with the strictest policy. */
  strict(lang: string): string
}

/** A page's window, as {@link watchErrors} leaves it. */
interface WatchedWindow {
  watched: string[]
}

/** Runs in the page before anything else does: notes what went wrong, and what a policy kept out. */
function watchErrors(): void {
  const watched: string[] = []
  Object.assign(window, { watched })
  const { error } = console
  console.error = (...given) => {
    watched.push(given.join(' '))
    error(...given)
  }
  addEventListener('error', ({ message }) => watched.push(message))
  addEventListener('unhandledrejection', ({ reason }) => watched.push(String(reason)))
  document.addEventListener('securitypolicyviolation', (event) => {
    // The browser asks for that one, and the page has none.
    if (event.blockedURI.endsWith('/favicon.ico')) return
    watched.push(`${event.effectiveDirective} blocks ${event.blockedURI || 'inline'} at ${event.sourceFile}:${event.lineNumber}`)
  })
}

/** What went wrong in the page that a browser shows. */
export function errorsIn(browser: DrivenBrowser): Promise<string[]> {
  return browser.call(() => (window as unknown as WatchedWindow).watched)
}

/** The demo's site, served and attended, from before the first test of a `describe` to after the last. */
export function useTestedShop(): TestedShop {
  const cleanups: (() => unknown)[] = []
  let plain: PageServer
  let strict: PageServer
  const shop = {
    plain: (lang) => `${plain.origin}/${lang}`,
    strict: (lang) => `${strict.origin}/${lang}`,
    arrives: (text) =>
      new Promise((resolve) => {
        const stop = shop.desk.$threads.listen((threads) => {
          for (const [id, { events }] of threads) {
            void shop.desk.open(id)
            if (!events.some((event) => event.type === 'message' && event.content.kind === 'text' && event.content.text === text)) continue
            stop()
            resolve(id)
          }
        })
      }),
  } as TestedShop

  before(async () => {
    const context = { after: (cleanup: () => unknown) => void cleanups.push(cleanup) }
    const folder = await createDataDir(context)
    const account = addAgent({ dataDir: folder }, 'lin', 'Lin')
    shop.server = await startServer(context, { DATA_DIR: folder, SITES_DIR: join(ROOT, 'demo/sites') })
    const { url, deskUrl } = shop.server
    shop.desk = createDeskClient({ transport: createHttpTransport({ server: deskUrl, fetch: createCookieFetch(deskUrl) }) })
    cleanups.push(() => shop.desk.stop())
    await shop.desk.signIn(account.name, account.password)

    const watch = `(${watchErrors})();(${watchLivingThings})()`
    const page = (lang: string) => `<!doctype html><html lang="${lang}"><head><title>Shop</title><script>${watch}</script></head><body>
      <h1>Shop</h1><script async src="${url}/shopbell.js" data-server="${url}" data-site="demo"></script></body></html>`
    const pages = { '/en': page('en'), '/zh-CN': page('zh-CN') }
    plain = await servePages(pages)
    cleanups.push(() => plain.close())
    // The page's own script is named by its hash, as a strict page names its own; the rest is what the server asks for.
    const hash = createHash('sha256').update(watch).digest('base64')
    const policy = execFileSync(process.execPath, ['--conditions=source', CLI, 'csp', url], { encoding: 'utf8' }).trim()
    strict = await servePages(pages, { 'content-security-policy': policy.replace('script-src', `script-src 'sha256-${hash}'`) })
    cleanups.push(() => strict.close())
  })
  after(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup()
  })
  return shop
}
