import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openPage, startBrowser } from './browser.ts'
import { type PageServer, servePages } from './page-server.ts'

const CDN = join(import.meta.dirname, '../packages/widget/dist/cdn')
const SCRIPTS = readdirSync(CDN, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))

function page(attributes: string, body = ''): string {
  return `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><h1>Shop</h1><input aria-label="Mine">${body}
    <script async src="/shopbell.js" data-faq="/help.faq" ${attributes}></script></html>`
}

/** Where the bubble is and what it looks like, to the pixel. */
function look(at: Page) {
  return at.evaluate(() => {
    const button = document.querySelector('shop-bell')?.shadowRoot?.querySelector('button') as HTMLElement
    const drawing = button.querySelector('svg') as SVGElement
    const { color, backgroundColor, boxShadow, borderRadius, margin } = getComputedStyle(button)
    return [button, drawing]
      .map((element) => JSON.stringify(element.getBoundingClientRect()))
      .concat(color, backgroundColor, boxShadow, borderRadius, margin)
  })
}

/** Waits until the bell has taken over what the loader drew. */
function takenOver(at: Page) {
  return at.waitForFunction(() => document.querySelector('shop-bell')?.shadowRoot?.querySelector('#panel'))
}

describe('the bubble, before anybody wants it and after', () => {
  let browser: Browser
  let site: PageServer
  before(async () => {
    site = await servePages({
      '/': page(''),
      '/start': page('data-position="start" data-accent="rgb(10, 60, 120)"'),
      '/one-colour': page('data-accent="#2f5d50"'),
      '/link': page('', '<a href="#plain" data-shop-bell="faq">Help</a>'),
      ...Object.fromEntries(SCRIPTS.map((file) => [`/${file}`, new Uint8Array(readFileSync(join(CDN, file)))])),
    })
    browser = await startBrowser()
  })
  after(async () => {
    await browser.close()
    await site.close()
  })

  async function open(path: string) {
    site.asked.length = 0
    const opened = await openPage(browser, site.origin + path)
    await opened.page.locator('[part~=bubble]').waitFor()
    return opened
  }

  for (const path of ['/', '/start', '/one-colour']) {
    test(`is one request at ${path}, and stays the same button in the same place with the same look when the bell takes over`, async () => {
      const { page, context, errors } = await open(path)
      assert.deepEqual(site.asked, [path, '/shopbell.js'])
      assert.equal(await page.evaluate(() => customElements.get('shop-bell')), undefined)
      const drawn = await page.locator('[part~=bubble]').elementHandle()
      const before = await look(page)
      await page.evaluate(() =>
        document.querySelector('shop-bell')?.shadowRoot?.querySelector('button')?.dispatchEvent(new Event('pointerenter')),
      )
      await takenOver(page)
      assert.deepEqual(await look(page), before)
      assert.equal(await drawn?.evaluate((button) => button.isConnected), true)
      assert.equal(await page.locator('[part~=bubble]').count(), 1)
      assert.deepEqual(errors, [])
      await context.close()
    })
  }

  test('stays all but the colour on a dark page whose owner gave one deep colour, and can be read there from then on', async () => {
    const { page, context, errors } = await openPage(browser, `${site.origin}/one-colour`, { colorScheme: 'dark' })
    await page.locator('[part~=bubble]').waitFor()
    const [button, drawing, , , ...rest] = await look(page)
    await page.locator('[part~=bubble]').focus()
    await takenOver(page)
    // It fades to what can be read.
    await page.locator('[part~=bubble]').evaluate((button) => Promise.all(button.getAnimations().map(({ finished }) => finished)))
    const [buttonThen, drawingThen, , background, ...restThen] = await look(page)
    assert.deepEqual([buttonThen, drawingThen, ...restThen], [button, drawing, ...rest])
    assert.equal(background, 'rgb(142, 190, 177)')
    assert.deepEqual(errors, [])
    await context.close()
  })

  test('fetches the bell when the keyboard reaches it, keeps the focus, and says that it is closed', async () => {
    const { page, context } = await open('/')
    await page.getByLabel('Mine').focus()
    await page.keyboard.press('Tab')
    await takenOver(page)
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id)
    assert.equal(await focused(), 'bubble')
    assert.equal(await page.getByRole('button', { name: 'Open help', expanded: false }).count(), 1)
    await page.keyboard.press('Enter')
    await page.locator('[part~=panel]').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Close help', expanded: true }).count(), 1)
    await context.close()
  })

  test('opens with one tap of a finger, however little of it was there', async () => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 400, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${site.origin}/`)
    await page.locator('[part~=bubble]').tap()
    await page.locator('[part~=panel]').waitFor()
    await context.close()
  })

  test('lets a link of the page open the answers, without leaving the page', async () => {
    const { page, context } = await open('/link')
    await page.getByText('Help', { exact: true }).click()
    await page.locator('[part~=search]').waitFor()
    assert.equal(new URL(page.url()).hash, '')
    await context.close()
  })

  test('takes a click on the document itself, as pages make it to close their menus, for none of its own', async () => {
    const { page, context, errors } = await open('/link')
    await page.evaluate(() => document.dispatchEvent(new MouseEvent('click', { bubbles: true })))
    assert.deepEqual(errors, [])
    await page.getByText('Help', { exact: true }).click()
    await page.locator('[part~=search]').waitFor()
    await context.close()
  })

  test('moves nothing on the page, on a device that is four times slower', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.addInitScript(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.push(entry.entryType)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(`${site.origin}/`)
    await page.locator('[part~=bubble]').hover()
    await takenOver(page)
    await page.locator('[part~=bubble]').click()
    await page.locator('[part~=search]').waitFor()
    assert.deepEqual(await page.evaluate(() => (window as unknown as { seen: string[] }).seen), [])
    await context.close()
  })
})
