import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openPage, startBrowser } from './browser.ts'
import { type PageServer, pageWith, servePages } from './page-server.ts'
import { createShopper } from './shopper.ts'
import { createPlace, type Place, type Stack, startStack } from './stack.ts'

describe('the script tag in a page of one’s own', () => {
  let place: Place
  let stack: Stack
  let browser: Browser
  let site: PageServer

  const tag = (attributes: string) => `<script async src="${stack.server}/shopbell.js" ${attributes}></script>`

  before(async () => {
    place = await createPlace()
    stack = await startStack(place)
    browser = await startBrowser()
    const cli = join(import.meta.dirname, '../packages/server/src/main/main.ts')
    const folder = join(import.meta.dirname, '../demo/faq')
    execFileSync(process.execPath, ['--conditions=source', cli, 'faq', 'build', folder, '--out', place.dataDir], { stdio: 'ignore' })
    const whole = `data-server="${stack.server}" data-site="demo"`
    site = await servePages({
      '/': pageWith(tag(whole), '<a id="returns" href="#returns" data-shop-bell="faq:return-window">Returns</a>'),
      '/early': pageWith(
        '<script>window.shopbell = function () { (shopbell.q = shopbell.q || []).push(arguments) }; shopbell("open", "chat"); shopbell("prefill", "Hello there")</script>',
        tag(whole),
      ),
      '/no-site': pageWith(tag(`data-server="${stack.server}"`)),
      '/wrong-site': pageWith(tag(`data-server="${stack.server}" data-site="nobody"`)),
      '/wrong-server': pageWith(tag('data-server="help.example" data-site="demo"')),
      '/faq-only': pageWith(tag('data-faq="/help.faq"')),
      '/help.faq': new Uint8Array(readFileSync(join(place.dataDir, 'en.faq'))),
      ...Object.fromEntries(
        readdirSync(join(place.dataDir, 'packs')).map((name) => [
          `/packs/${name}`,
          new Uint8Array(readFileSync(join(place.dataDir, 'packs', name))),
        ]),
      ),
    })
  })
  after(async () => {
    await stack?.kill()
    await browser?.close()
    await site?.close()
    place.remove()
  })

  test('keeps nothing, sets no cookie and opens no connection before the panel is opened', async () => {
    const { page, context, errors } = await openPage(browser, `${site.origin}/`)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await createShopper(page).part('bubble').waitFor()
    await page.waitForLoadState('networkidle')
    assert.deepEqual(
      asked.filter((path) => path.startsWith('/v1/')),
      [],
    )
    assert.deepEqual(await context.cookies(), [])
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0])
    assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).length), 0)
    assert.deepEqual(errors, [])
    await context.close()
  })

  test('opens the answer that a link of the page names', async () => {
    const { page, context } = await openPage(browser, `${site.origin}/`)
    const shopper = createShopper(page)
    await shopper.part('bubble').waitFor()
    await page.locator('#returns').click()
    await shopper.part('answer').getByText('How long do I have to return something?').waitFor()
    assert.equal(new URL(page.url()).hash, '')
    await context.close()
  })

  test('opens the answer also when the link is clicked while the bell is still on its way', async () => {
    const { page, context } = await openPage(browser, 'about:blank')
    let arrive = () => {}
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/shopbell/*/main.js', async (route) => {
      await arrival
      await route.continue()
    })
    await page.goto(`${site.origin}/`)
    await page.locator('#returns').click()
    arrive()
    await createShopper(page).part('answer').getByText('How long do I have to return something?').waitFor()
    assert.equal(new URL(page.url()).hash, '')
    await context.close()
  })

  test('leaves its links plain when the bell cannot be loaded', async () => {
    const { page, context } = await openPage(browser, 'about:blank')
    await page.route('**/shopbell/*/main.js*', (route) => route.abort())
    await page.goto(`${site.origin}/`)
    await page.locator('#returns').click()
    await page.waitForURL('**/#returns')
    await context.close()
  })

  test('does what was asked of it before it was loaded', async () => {
    const { page, context } = await openPage(browser, `${site.origin}/early`)
    const shopper = createShopper(page)
    await shopper.part('input').waitFor()
    assert.equal(await shopper.part('input').inputValue(), 'Hello there')
    await context.close()
  })

  for (const [path, wanted] of [
    ['/no-site', /site is ""; wanted is the key of a site/],
    ['/wrong-server', /server is "help\.example"; wanted is an address such as/],
  ] as const) {
    test(`says once what was given and what is wanted at ${path}, and the page goes on working`, async () => {
      const { page, context, errors } = await openPage(browser, `${site.origin}${path}`)
      const bubble = createShopper(page).part('bubble')
      await bubble.hover()
      await bubble.waitFor({ state: 'detached' })
      await page.getByLabel('Mine').fill('still works')
      assert.equal(errors.length, 1)
      assert.match(errors[0] ?? '', wanted)
      await context.close()
    })
  }

  test('says what was given and what is wanted when the server does not know the site', async () => {
    const { page, context, errors } = await openPage(browser, `${site.origin}/wrong-site`)
    await createShopper(page).open()
    await page.waitForLoadState('networkidle')
    const said = errors.filter((error) => /nobody/.test(error) && !/Failed to load resource/.test(error))
    assert.equal(said.length, 1, errors.join('\n'))
    await page.getByLabel('Mine').fill('still works')
    await context.close()
  })

  test('without a server is a complete FAQ', async () => {
    const { page, context, errors } = await openPage(browser, `${site.origin}/faq-only`)
    const shopper = createShopper(page)
    await shopper.open()
    await shopper.part('search').fill('how long can i return')
    await shopper.part('result').first().click()
    await shopper.part('answer').waitFor()
    assert.equal(await page.getByRole('tab').count(), 0)
    assert.deepEqual(errors, [])
    await context.close()
  })
})
