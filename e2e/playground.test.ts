import assert from 'node:assert/strict'
import { extname } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { build } from 'esbuild'
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import { axeFindings, openPage, startBrowser } from './browser.ts'
import { type PageServer, servePages } from './page-server.ts'
import { createPlace, type Place, type Stack, startStack } from './stack.ts'

const EMPTY = '<!doctype html><html lang="en"><title>Empty</title><link rel="icon" href="data:,">'

/** What is seen of a bell: its colours and its shape, its place, its words. */
async function look(within: Page | FrameLocator): Promise<Record<string, unknown>> {
  const panel = within.locator('[part~=panel]')
  await panel.waitFor()
  await within.locator('[part~=search]').waitFor()
  const styles = (one: Locator, ...names: string[]) =>
    one.evaluate(async (element, names) => {
      await Promise.all(element.getAnimations().map(({ finished }) => finished))
      return names.map((name) => getComputedStyle(element).getPropertyValue(name))
    }, names)
  return {
    bubble: await styles(within.locator('[part~=bubble]'), 'background-color', 'color', 'inset-block-end', 'left'),
    panel: await styles(panel, 'background-color', 'color', 'border-radius', 'border-color'),
    tabs: await within.locator('[role=tab]').count(),
    close: await panel.locator('.close').last().getAttribute('aria-label'),
    greeting: await within.locator('shop-bell').evaluate((bell) => bell.querySelector('[slot=welcome]')?.textContent?.trim()),
  }
}

describe('the playground', () => {
  let place: Place
  let stack: Stack
  let browser: Browser
  let site: PageServer
  const files: Record<string, string | Uint8Array> = {}

  before(async () => {
    place = await createPlace()
    stack = await startStack(place)
    browser = await startBrowser()
    site = await servePages(files)
  })
  after(async () => {
    await browser?.close()
    await stack?.kill()
    await site?.close()
    place.remove()
  })

  async function open(options: Parameters<typeof openPage>[2] & { lang?: string } = {}) {
    const watched = await openPage(browser, `${stack.shop}/playground.html?lang=${options.lang ?? 'en'}`, options)
    await watched.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const preview = watched.page.frameLocator('iframe')
    await preview.locator('[part~=search]').waitFor()
    return { ...watched, preview }
  }

  /** Turns every knob, and answers once the bell in the preview wears it all. */
  async function turnAll(page: Page, preview: FrameLocator) {
    const sheet = page.waitForResponse('**/themes/orchard.css')
    await page.getByLabel('Theme').selectOption('orchard')
    await sheet
    await page.getByLabel('Light or dark').selectOption('dark')
    await page.getByLabel('Accent').fill('#3355ff')
    await page.getByLabel('Corners of the panel').fill('6')
    await page.getByLabel('Corner of the page').selectOption('start')
    await page.getByLabel('Distance to the corner').fill('40')
    await page.getByLabel('Language').selectOption('fr')
    await page.getByLabel('Greeting').fill(`Back at "one" <b>o'clock</b> & a bit`)
    await page.getByLabel('Sections').selectOption('faq')
    await preview.locator('[part~=panel]').getByRole('button', { name: 'Fermer l’aide' }).waitFor()
  }

  async function copy(page: Page, name: string): Promise<string> {
    await page.getByRole('button', { name: `Copy: ${name}` }).click()
    await page.getByText(`Copied: ${name}.`).waitFor()
    return page.evaluate(() => navigator.clipboard.readText())
  }

  it('gives a script tag that makes the very look of the preview on an empty page', async () => {
    const { page, context, preview, errors } = await open()
    await turnAll(page, preview)
    const snippet = await copy(page, 'With a script tag')
    const shown = await look(preview)
    files['/tag'] = EMPTY + snippet
    const { width, height } = (await page.locator('iframe').boundingBox()) ?? { width: 0, height: 0 }
    await page.setViewportSize({ width: Math.round(width) - 2, height: Math.round(height) - 2 })
    await page.goto(`${site.origin}/tag`)
    await page.locator('[part~=bubble]').click()
    assert.deepEqual(await look(page), shown)
    assert.equal(shown['greeting'], `Back at "one" <b>o'clock</b> & a bit`)
    assert.equal(shown['tabs'], 0)
    assert.deepEqual(errors, [])
    await context.close()
  })

  it('gives code for npm that makes it, too', async () => {
    const { page, context, preview } = await open()
    await turnAll(page, preview)
    const snippet = await copy(page, 'With npm')
    const shown = await look(preview)
    const { outputFiles } = await build({
      stdin: { contents: snippet, resolveDir: import.meta.dirname },
      bundle: true,
      splitting: true,
      format: 'esm',
      write: false,
      logLevel: 'error',
      outdir: '/',
      define: { 'process.env.NODE_ENV': '"production"' },
    })
    for (const { path, contents } of outputFiles) files[path] = contents
    const [script, style] = ['.js', '.css'].map(
      (type) => outputFiles.find(({ path }) => path.startsWith('/stdin') && extname(path) === type)?.path,
    )
    files['/npm'] = `${EMPTY}<link rel="stylesheet" href="${style}"><body><script type="module" src="${script}"></script>`
    const { width, height } = (await page.locator('iframe').boundingBox()) ?? { width: 0, height: 0 }
    await page.setViewportSize({ width: Math.round(width) - 2, height: Math.round(height) - 2 })
    await page.goto(`${site.origin}/npm`)
    await page.locator('[part~=bubble]').click()
    assert.deepEqual(await look(page), shown)
    await context.close()
  })

  it('goes back to where the theme has a knob when another theme is chosen, and to the beginning', async () => {
    const { page, context, preview } = await open()
    const code = page.locator('#script-code')
    const plain = await code.textContent()
    await page.getByLabel('Corners of the panel').fill('30')
    assert.match((await code.textContent()) ?? '', /--shop-bell-radius: 30px/)
    await page.getByLabel('Theme').selectOption('ink')
    await page.getByText('2 px', { exact: true }).waitFor()
    assert.doesNotMatch((await code.textContent()) ?? '', /radius/)
    assert.equal(await page.getByLabel('Accent').inputValue(), '#111111')
    await page.getByRole('button', { name: 'Start again' }).click()
    await page.getByText('16 px', { exact: true }).waitFor()
    assert.equal(await code.textContent(), plain)
    assert.equal((await look(preview))['greeting'], undefined)
    await context.close()
  })

  it('is used with the keyboard alone', async () => {
    const { page, context, preview } = await open()
    await page.getByLabel('Theme').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.locator('#script-code').getByText('data-theme="dark"').waitFor()
    await page.locator('#script-code').getByText('/themes/harbour.css').waitFor()
    await page.getByRole('button', { name: 'Copy: With npm' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Copied: With npm.').waitFor()
    await preview.locator('[part~=panel]').waitFor()
    await context.close()
  })

  for (const [lang, colorScheme, width] of [
    ['en', 'light', 1280],
    ['zh-CN', 'dark', 1280],
    ['zh-CN', 'light', 360],
    ['en', 'dark', 320],
  ] as const) {
    it(`passes axe and fits: ${lang}, ${colorScheme}, ${width} pixels`, async () => {
      const { page, context } = await open({ lang, colorScheme, width })
      assert.deepEqual(await axeFindings(page), [])
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width)
      await context.close()
    })
  }

  it('is found from the shop', async () => {
    const { page, context } = await openPage(browser, `${stack.shop}/en/`)
    await page.getByRole('link', { name: 'Choose a look for the bell' }).click()
    await page.getByRole('heading', { name: 'Make the bell yours' }).waitFor()
    await context.close()
  })
})
