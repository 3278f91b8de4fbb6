import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { createDataDir, type ServerProcess, startServer } from '../packages/server/src/testing/server-process.ts'
import { openPage, startBrowser, type WatchedPage } from './browser.ts'
import { type PageServer, servePages } from './page-server.ts'
import { createShopper, type Shopper } from './shopper.ts'

const ANSWERS = [
  ['return-window', 'How long do I have to return something?', 'You can return an item within **15 days** of receiving it.'],
  ['delivery-time', 'When will my parcel arrive?', 'It takes two to four days.'],
  ['kettle-care', 'How do I descale the kettle?', 'Boil water with a spoon of citric acid, and rinse twice.'],
] as const

/** A page of somebody else's site, and a shopper on it. */
export interface Visit extends WatchedPage {
  shopper: Shopper
}

/** How a page is visited. */
export interface VisitOptions {
  width?: number
  height?: number
  locale?: string
  /** With a finger in place of a pointer. */
  touch?: boolean
  /** What has to be there before the page is. */
  prepare?: (visit: Visit) => Promise<unknown>
}

/** Somebody else's site, beside a server of Shopbell and a browser; what the tests of a `describe` share. */
export interface ForeignSite {
  browser: Browser
  server: ServerProcess
  pages: PageServer
  /** Pages and files of the site, by path. */
  files: Record<string, string | Uint8Array>
  /** The script tag, with more attributes if need be. */
  tag(attributes?: string): string
  /** The path of a file of a package, which is then a file of the site. */
  file(path: string): string
  /** Puts a page into the site and goes there in a browser profile of its own. */
  visit(html: string, options?: VisitOptions): Promise<Visit>
}

/** A server, a site and a browser, there before the first test of a `describe` and gone after the last. */
export function useForeignSite(): ForeignSite {
  const cleanups: (() => unknown)[] = []
  const files: ForeignSite['files'] = {}
  let count = 0
  const at = {
    files,
    tag: (attributes = '') =>
      `<script async src="${at.server.url}/shopbell.js" data-server="${at.server.url}" data-site="demo" ${attributes}></script>`,
    file(path) {
      files[`/${path}`] ??= readFileSync(join(import.meta.dirname, 'node_modules', path))
      return `/${path}`
    },
    async visit(html, { prepare, ...options } = {}) {
      const path = `/page-${++count}`
      files[path] = html
      const watched = await openPage(at.browser, 'about:blank', options)
      const visit = { ...watched, shopper: createShopper(watched.page) }
      await prepare?.(visit)
      await visit.page.goto(`${at.pages.origin}${path}`)
      return visit
    },
  } as ForeignSite
  before(async () => {
    const context = { after: (cleanup: () => unknown) => void cleanups.push(cleanup) }
    const folder = await createDataDir(context)
    at.server = await startServer(context, { DATA_DIR: join(folder, 'data'), SITES_DIR: makeSite(folder) })
    at.pages = await servePages(files)
    at.browser = await startBrowser()
  })
  after(async () => {
    await at.browser?.close()
    await at.pages?.close()
    for (const cleanup of cleanups.reverse()) await cleanup()
  })
  return at
}

/** A site with a few answers, which is up sooner than the demo's. */
function makeSite(folder: string): string {
  mkdirSync(join(folder, 'sites'))
  mkdirSync(join(folder, 'faq/en'), { recursive: true })
  writeFileSync(join(folder, 'faq/categories.yaml'), '- id: help\n  name:\n    en: Help\n')
  for (const [id, question, answer] of ANSWERS) {
    writeFileSync(
      join(folder, `faq/en/${id}.md`),
      `---\nid: ${id}\nlocale: en\nquestion: ${question}\ncategory: help\npopular: true\nupdated: 2026-10-12\n---\n${answer}\n`,
    )
  }
  writeFileSync(
    join(folder, 'sites/demo.yaml'),
    `name: Tidewood\norigins: ["http://localhost:*", "http://127.0.0.1:*"]\nlanguages: [en]\nfaq: ../faq\n`,
  )
  return join(folder, 'sites')
}

/** Finds an answer, sends a message and gets one. */
export async function assertWorks({ shopper, page, context, errors }: Visit) {
  await shopper.open()
  await shopper.part('search').fill('how long can i return')
  await shopper.part('result').first().click()
  await shopper.part('answer').getByText('15 days').waitFor()
  await shopper.show('chat')
  await shopper.say('How long do I have to return something?')
  await shopper.part('message-assistant').getByText('15 days').waitFor()
  assert.deepEqual(await shopper.texts('own').then((texts) => texts.length), 1)
  assert.equal(await page.locator('shop-bell').count(), 1)
  assert.deepEqual(errors, [])
  await context.close()
}
