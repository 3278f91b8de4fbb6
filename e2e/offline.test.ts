import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openPage, startBrowser } from './browser.ts'
import { pageWith } from './page-server.ts'
import { createShopper } from './shopper.ts'

const root = join(import.meta.dirname, '..')
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8' }

/** A shop's own site, which also has the script and its FAQ; all but the FAQ and its pack may be kept by the browser. */
async function serveShop(files: Map<string, Buffer | string>): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://shop').pathname
    const file = files.get(path)
    const headers = {
      'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream',
      'cache-control': /\.(faq|pack)$/.test(path) ? 'no-store' : 'max-age=600',
    }
    response.writeHead(file === undefined ? 404 : 200, headers).end(file ?? '')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

describe('a page that is opened again without a network', () => {
  let folder: string
  let browser: Browser
  let server: Server
  let origin: string

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shopbell-offline-'))
    const cli = join(root, 'packages/server/src/main/main.ts')
    execFileSync(process.execPath, ['--conditions=source', cli, 'faq', 'build', join(root, 'demo/faq'), '--out', folder], {
      stdio: 'ignore',
    })
    const cdn = join(root, 'packages/widget/dist/cdn')
    const read = (from: string, path: string): [string, Buffer] => [path, readFileSync(join(from, path))]
    const files = new Map<string, Buffer | string>([
      ...readdirSync(cdn, { recursive: true, encoding: 'utf8' }).flatMap((name) => (name.endsWith('.js') ? [read(cdn, `/${name}`)] : [])),
      ...readdirSync(join(folder, 'packs')).map((name) => read(folder, `/packs/${name}`)),
      read(folder, '/en.faq'),
      ['/', pageWith('<script async src="/shopbell.js" data-faq="/en.faq"></script>')],
    ])
    const shop = await serveShop(files)
    server = shop.server
    origin = shop.origin
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    server?.closeAllConnections()
    server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const keptFiles = (page: Page) =>
    page.evaluate(async () => {
      const names = await caches.keys()
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return lists.flat().map(({ url }) => new URL(url).pathname + new URL(url).search)
    })

  test('still finds answers, with what was kept when the panel was opened and not before', async () => {
    const { page, context } = await openPage(browser, `${origin}/`)
    const shopper = createShopper(page)
    await shopper.part('bubble').waitFor()
    assert.deepEqual(await keptFiles(page), [])
    await shopper.open()
    await shopper.part('search').fill('how long can i return')
    await shopper.part('result').first().waitFor()
    await page.waitForFunction(async () => {
      const names = await caches.keys()
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return lists.flat().length === 2
    })
    assert.deepEqual((await keptFiles(page)).sort(), ['/en.faq', '/en.faq?kept=pack'])
    await page.close()

    server.closeAllConnections()
    server.close()
    await once(server, 'close')
    const later = await context.newPage()
    await later.goto(`${origin}/`)
    await assert.rejects(later.evaluate(async () => (await fetch('/en.faq')).status))
    const again = createShopper(later)
    await again.open()
    await again.part('search').fill('how long can i return')
    await again.part('result').first().click()
    await again.part('answer').waitFor()
    assert.match((await again.part('answer').textContent()) ?? '', /15 days/)
    await context.close()
  })
})
