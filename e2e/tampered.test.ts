import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openPage, startBrowser } from './browser.ts'
import { type PageServer, servePages } from './page-server.ts'

const CDN = join(import.meta.dirname, '../packages/widget/dist/cdn')
const PAGE = `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><h1>Shop</h1>
  <script async src="/shopbell.js" data-faq="/help.faq"></script></html>`

/** All files of the script, with something put into one of them. */
function filesOf(tampered?: string): Record<string, string | Uint8Array> {
  const files = readdirSync(CDN, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  const read = (file: string) => {
    const bytes = readFileSync(join(CDN, file))
    return new Uint8Array(file.endsWith(`/${tampered}`) ? Buffer.concat([Buffer.from('window.tampered = true;'), bytes]) : bytes)
  }
  return { '/': PAGE, ...Object.fromEntries(files.map((file) => [`/${file}`, read(file)])) }
}

describe('the chunks of the script', () => {
  let browser: Browser
  const sites: PageServer[] = []
  before(async () => {
    browser = await startBrowser()
  })
  after(async () => {
    await browser.close()
    await Promise.all(sites.map((site) => site.close()))
  })

  async function open(files: Record<string, string | Uint8Array>) {
    const site = await servePages(files)
    sites.push(site)
    return openPage(browser, `${site.origin}/`)
  }

  test('run when they are what was built', async () => {
    const { page, context } = await open(filesOf())
    await page.locator('[part~=bubble]').click()
    await page.locator('[part~=panel]').waitFor()
    await context.close()
  })

  for (const name of ['main.js', 'en.js']) {
    test(`never run when somebody changed ${name} on the way, and the console says so`, async () => {
      const { page, context, errors } = await open(filesOf(name))
      const said = page.waitForEvent('console', (message) => /^Shopbell/.test(message.text()))
      await page.locator('[part~=bubble]').hover()
      await said
      await page.locator('[part~=bubble]').click()
      assert.equal(await page.evaluate(() => 'tampered' in window), false)
      assert.equal(await page.locator('[part~=panel]').count(), 0)
      assert.match(errors.join('\n'), /Shopbell.*(loaded|arrive)/)
      await context.close()
    })
  }

  test('are asked for again when one did not arrive', async () => {
    const files = filesOf()
    const main = Object.keys(files).find((path) => path.endsWith('/main.js')) as string
    const bytes = files[main] as Uint8Array
    delete files[main]
    const { page, context } = await open(files)
    const said = page.waitForEvent('console', (message) => /^Shopbell could not be loaded/.test(message.text()))
    await page.locator('[part~=bubble]').click()
    await said
    files[main] = bytes
    await page.locator('[part~=bubble]').click()
    await page.locator('[part~=panel]').waitFor()
    await context.close()
  })
})
