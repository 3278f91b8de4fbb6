import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openPage } from './browser.ts'
import { oldestChromium } from './oldest-chromium.ts'
import { type PageServer, pageWith, servePages } from './page-server.ts'

const CDN = join(import.meta.dirname, '../packages/widget/dist/cdn')
const TAG = '<script async src="/shopbell.js" data-faq="/help.faq"'
const FILES = Object.fromEntries(
  readdirSync(CDN, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => [`/${file}`, new Uint8Array(readFileSync(join(CDN, file)))]),
)
const PAGES = {
  '/': pageWith(`${TAG}></script>`),
  '/accent': pageWith(`${TAG} data-accent="#7a3e12"></script>`),
  '/unknown-accent': pageWith(`${TAG} data-accent="light-dark(#7a3e12, #f2b27e)"></script>`),
  '/theme': pageWith('<link rel="stylesheet" href="/themes/orchard.css">', `${TAG}></script>`),
}
const OWN = 'rgb(11, 107, 93)'

for (const { name, start } of oldestChromium) {
  describe(`the bell in ${name}, where a colour cannot be one for light and one for dark`, () => {
    let browser: Browser
    let site: PageServer
    before(async () => {
      site = await servePages({ ...FILES, ...PAGES })
      browser = await start()
    })
    after(async () => {
      await browser?.close()
      await site.close()
    })

    /** What bubble and panel are painted with: before somebody wants help, and after. */
    async function coloursOf(path: string, colorScheme: 'light' | 'dark') {
      const { page, context, errors } = await openPage(browser, site.origin + path, { colorScheme })
      const colour = (part: string) => page.locator(`[part~=${part}]`).evaluate((element) => getComputedStyle(element).backgroundColor)
      const early = await colour('bubble')
      await page.locator('[part~=bubble]').click()
      await page.locator('[part~=search]').waitFor()
      const seen = { early, bubble: await colour('bubble'), panel: await colour('panel') }
      assert.deepEqual(
        errors.filter((error) => !error.includes('help.faq') && !error.includes('404')),
        [],
      )
      await context.close()
      return seen
    }

    for (const scheme of ['light', 'dark'] as const) {
      test(`has the light colours on a ${scheme} device`, async () => {
        assert.deepEqual(await coloursOf('/', scheme), { early: OWN, bubble: OWN, panel: 'rgb(255, 255, 255)' })
      })
    }

    test('has the colour of its owner from the first sight on', async () => {
      const owners = 'rgb(122, 62, 18)'
      assert.deepEqual(await coloursOf('/accent', 'light'), { early: owners, bubble: owners, panel: 'rgb(255, 255, 255)' })
    })

    test('has its own colour where that of the owner is none here', async () => {
      assert.deepEqual(await coloursOf('/unknown-accent', 'light'), { early: OWN, bubble: OWN, panel: 'rgb(255, 255, 255)' })
    })

    test('wears a ready theme', async () => {
      const theme = 'rgb(69, 102, 27)'
      assert.deepEqual(await coloursOf('/theme', 'light'), { early: theme, bubble: theme, panel: 'rgb(255, 253, 246)' })
    })
  })
}
