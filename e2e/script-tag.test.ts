import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import type {} from '../packages/widget/src/cdn/command.ts'
import { openPage, startBrowser } from './browser.ts'

const CDN = new URL('../packages/widget/dist/cdn/', import.meta.url)
const SITE = {
  site: 'demo',
  name: 'Demo',
  locales: ['en'],
  hours: { open: true, backAt: null, until: null, timeZone: 'UTC' },
  agents: [],
  look: {},
}

const NO_SITE = {
  type: 'about:blank',
  title: 'Not found',
  status: 404,
  code: 'not-found',
  detail: 'There is no site "dmeo" here; check the site key.',
}

const NO_FAQ = { type: 'about:blank', title: 'No FAQ', status: 404, code: 'no-faq', detail: 'The site people has no FAQ.' }

/** A server of two files, and a page for each test: nothing in it but what the test puts there. */
function serve(pages: Map<string, string>, asked: string[]): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://shop').pathname
    asked.push(path)
    const page = pages.get(path)
    if (page !== undefined) return response.setHeader('content-type', 'text/html').end(page)
    if (path === '/v1/sites/demo') return response.setHeader('content-type', 'application/json').end(JSON.stringify(SITE))
    if (request.url?.startsWith('/v1/faq?site=people&'))
      return response.writeHead(404, { 'content-type': 'application/problem+json' }).end(JSON.stringify(NO_FAQ))
    if (path.startsWith('/v1/')) return response.writeHead(404, { 'content-type': 'application/problem+json' }).end(JSON.stringify(NO_SITE))
    const file = await readFile(new URL(`.${path}`, CDN)).catch(() => undefined)
    if (!file) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' }).end(file)
  })
  return new Promise((resolve) => server.listen(0, () => resolve(server)))
}

describe('the script tag, built', () => {
  let browser: Browser
  let server: Server
  let origin = ''
  const pages = new Map<string, string>()
  const asked: string[] = []

  before(async () => {
    server = await serve(pages, asked)
    origin = `http://localhost:${(server.address() as AddressInfo).port}`
    browser = await startBrowser()
  })
  after(async () => {
    await browser.close()
    server.close()
  })

  async function open(name: string, body: string) {
    pages.set(`/${name}`, `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,">${body}</html>`)
    asked.length = 0
    return openPage(browser, `${origin}/${name}`)
  }
  const tag = () => `<script async src="/shopbell.js" data-server="${origin}" data-site="demo"></script>`

  it('puts one bell into a bare page, also when it is there twice, and asks for nothing else', async () => {
    const { page, context, errors } = await open('twice', tag() + tag())
    await page.locator('[part~=bubble]').waitFor()
    assert.equal(await page.locator('shop-bell').count(), 1)
    assert.equal(await page.evaluate(() => 'process' in window), false)
    assert.deepEqual([...new Set(asked)], ['/twice', '/shopbell.js'])
    assert.deepEqual(await page.evaluate(() => [localStorage.length, document.cookie]), [0, ''])
    assert.deepEqual(errors, [])
    await context.close()
  })

  it('fetches each part once, when it is wanted', async () => {
    const { page, context } = await open('opened', tag())
    await page.locator('[part~=bubble]').click()
    await page.locator('[part~=search]').waitFor()
    await page.getByRole('tab', { name: 'Chat' }).click()
    await page.locator('[part~=input]').waitFor()
    const parts = asked.filter((path) => path.startsWith('/shopbell/')).map((path) => path.split('/').at(-1))
    // The words come beside the bell, whichever is first.
    assert.deepEqual([parts.slice(0, 2).toSorted(), parts.slice(2)], [['en.js', 'main.js'], ['talk.js']])
    await context.close()
  })

  it('is fetched also where a browser fetches no module ahead', async () => {
    // As Safari was before 17.
    const old = `<script>
      const { get, set } = Object.getOwnPropertyDescriptor(HTMLLinkElement.prototype, 'rel')
      Object.defineProperty(HTMLLinkElement.prototype, 'rel', { get, set(rel) { set.call(this, rel.replace('modulepreload', 'unknown')) } })
    </script>`
    const { page, context } = await open('no-preload', old + tag())
    await page.locator('[part~=bubble]').click()
    await page.locator('[part~=search]').waitFor()
    await context.close()
  })

  it('leaves a click on a link to itself that the page has handled', async () => {
    const own = `<a href="/own" data-shop-bell="faq">Help</a><script>document.querySelector('a').onclick = () => false</script>`
    const { page, context } = await open('own', own + tag())
    await page.locator('[part~=bubble]').waitFor()
    await page.getByText('Help').click()
    // What is wanted is asked for in the same turn.
    assert.equal(await page.locator('link[rel=modulepreload]').count(), 0)
    assert.deepEqual([...new Set(asked)], ['/own', '/shopbell.js'])
    await context.close()
  })

  it('shows the chat alone, with the focus where one writes, when the site has no FAQ', async () => {
    const { page, context } = await open('people', tag().replace('"demo"', '"people"'))
    await page.locator('[part~=bubble]').click()
    await page.locator('[part~=input]:focus').waitFor()
    assert.equal(await page.getByRole('tab').count(), 0)
    assert.equal(await page.locator('shop-bell-faq').count(), 0)
    await context.close()
  })

  it('keeps its own colour where the owner gave what is none', async () => {
    const { page, context } = await open('no-colour', tag().replace('data-site', 'data-accent="gren" data-site'))
    const colour = await page.locator('[part~=bubble]').evaluate((bubble) => getComputedStyle(bubble).backgroundColor)
    assert.equal(colour, 'rgb(11, 107, 93)')
    await context.close()
  })

  it('answers calls from before it was there, in order', async () => {
    const stub = `<script>window.shopbell = function () { (shopbell.q = shopbell.q || []).push(arguments) }
      shopbell('on', 'open', (event) => { document.title = 'opened ' + event.section })
      shopbell('open', 'chat')</script>`
    const { page, context } = await open('early', stub + tag())
    await page.waitForFunction(() => document.title === 'opened chat')
    const stopped = await page.evaluate(() => typeof window.shopbell?.('on', 'open', () => {}))
    assert.equal(stopped, 'function')
    await context.close()
  })

  it('hides, speaks another language, and goes away without a trace', async () => {
    const { page, context } = await open('verbs', tag())
    const bubble = page.locator('[part~=bubble]')
    await bubble.waitFor()
    await page.evaluate(() => window.shopbell?.('hide'))
    await bubble.waitFor({ state: 'hidden' })
    await page.evaluate(() => window.shopbell?.('show'))
    await page.evaluate(() => window.shopbell?.('setLocale', 'zh-CN'))
    await page.getByRole('button', { name: '打开帮助' }).waitFor()
    await page.evaluate(() => window.shopbell?.('destroy'))
    assert.deepEqual(await page.evaluate(() => [document.querySelector('shop-bell'), 'shopbell' in window]), [null, false])
    await context.close()
  })

  it('comes along when the page replaces its body, with the panel open and what was typed', async () => {
    const { page, context } = await open('turbo', tag())
    await page.locator('[part~=bubble]').click()
    await page.getByRole('tab', { name: 'Chat' }).click()
    await page.locator('[part~=input]').fill('half a senten')
    const replace = (heading: string) =>
      page.evaluate((text) => {
        const body = document.createElement('body')
        body.append(Object.assign(document.createElement('h1'), { textContent: text }))
        document.body.replaceWith(body)
      }, heading)
    await replace('The next page')
    await page.getByRole('heading', { name: 'The next page' }).waitFor()
    assert.equal(await page.locator('[part~=panel]').isVisible(), true)
    assert.equal(await page.locator('[part~=input]').inputValue(), 'half a senten')
    await page.keyboard.press('Escape')
    await page.locator('[part~=panel]').waitFor({ state: 'hidden' })
    await page.evaluate(() => document.querySelector('shop-bell')?.remove())
    await replace('The page after')
    assert.equal(await page.locator('shop-bell').count(), 0)
    await context.close()
  })

  it('says in one sentence what is wrong with an attribute, a verb or a link, and leaves the page alone', async () => {
    const { page, context, errors } = await open(
      'wrong',
      `<a href="#here" data-shop-bell="fqa:returns">Returns</a><script async src="/shopbell.js" data-server="help" data-site="demo"></script>`,
    )
    await page.evaluate(() => window.shopbell?.('open'))
    await page.locator('[part~=bubble]').waitFor({ state: 'detached' })
    await page.getByText('Returns').click()
    assert.equal(await page.evaluate(() => location.hash), '#here')
    assert.deepEqual(errors, ['Shopbell: server is "help"; wanted is an address such as "https://help.example".'])
    await page.evaluate(() => window.shopbell?.('opne'))
    assert.match(errors[1] ?? '', /^Shopbell: shopbell\("opne"\) is not understood; wanted is open, close, toggle/)
    await context.close()
  })

  it('says once, when it is opened, that the server does not know the site', async () => {
    const { page, context, errors } = await open('site', tag().replace('"demo"', '"dmeo"'))
    await page.locator('[part~=bubble]').click()
    await page.locator('[part~=search]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[part~=bubble]').click()
    await page.locator('[part~=search]').waitFor()
    const said = errors.filter((error) => error.startsWith('Shopbell'))
    assert.deepEqual(said, ['Shopbell: There is no site "dmeo" here; check the site key.'])
    await context.close()
  })
})
