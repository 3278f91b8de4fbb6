import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type {} from '../packages/widget/src/cdn/command.ts'
import { openPage, startBrowser } from './browser.ts'
import { type PageServer, servePages } from './page-server.ts'

const CDN = join(import.meta.dirname, '../packages/widget/dist/cdn')
const SCRIPTS = readdirSync(CDN, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
const SAMPLES = {
  en: ['Open help', 'How can we help?'],
  'zh-CN': ['打开帮助', '有什么可以帮您？'],
  'zh-Hant-HK': ['客服中心', '有什麼能為您服務的嗎？'],
  'ja-JP': ['ヘルプ', 'お困りのことはありませんか？'],
  ko: ['고객센터', '무엇을 도와드릴까요?'],
  'es-MX': ['Ayuda', '¿En qué podemos ayudarte?'],
  fr: ['Aide', 'Comment pouvons-nous vous aider\u202f?'],
  'de-AT': ['Hilfe', 'Wie können wir helfen?'],
  pt: ['Ajuda', 'Como podemos ajudar?'],
  ar: ['المساعدة', 'كيف يمكننا مساعدتك؟'],
  nl: ['Open help', 'How can we help?'],
} as const

function page(lang: string, attributes = '', script = ''): string {
  return `<!doctype html><html lang="${lang}"><title>Shop</title><link rel="icon" href="data:,"><h1>Shop</h1>${script}
    <script async src="/shopbell.js" data-faq="/help.faq" ${attributes}></script></html>`
}

/** Whether a file is the words of a language. */
const areWords = (file: string) => /^(?!ear)[a-z]{2,3}\.js$/.test(file)
const bubble = (at: Page) => at.locator('[part~=bubble]')
const panel = (at: Page) => at.locator('[part~=panel]')

describe('the languages of the script', () => {
  let browser: Browser
  let site: PageServer
  const files: Record<string, string | Uint8Array> = Object.fromEntries(
    SCRIPTS.map((file) => [`/${file}`, new Uint8Array(readFileSync(join(CDN, file)))]),
  )
  before(async () => {
    // As a server keeps what never changes; each visit has a memory of its own.
    site = await servePages(files, { 'cache-control': 'max-age=3600' })
    browser = await startBrowser()
  })
  after(async () => {
    await browser.close()
    await site.close()
  })

  async function open(html: string) {
    files['/'] = html
    site.asked.length = 0
    const opened = await openPage(browser, 'about:blank')
    return { ...opened, go: () => opened.page.goto(`${site.origin}/`) }
  }

  for (const [lang, [name, greeting]] of Object.entries(SAMPLES)) {
    test(`are spoken from the bubble on, and fetched one alone: ${lang}`, async () => {
      const { page: at, context, errors, go } = await open(page(lang))
      await go()
      await bubble(at).waitFor()
      assert.equal(await bubble(at).getAttribute('aria-label'), name)
      await bubble(at).click()
      assert.equal(await at.locator('.greeting').textContent(), greeting)
      assert.equal(site.asked.map((path) => basename(path)).filter(areWords).length, 1, `${site.asked}`)
      assert.deepEqual(
        errors.filter((error) => error.includes('words')),
        [],
      )
      await context.close()
    })
  }

  for (const lang of Object.keys(SAMPLES)) {
    test(`are on their way before the bell is here: ${lang}`, async () => {
      const { page: at, context, go } = await open(page(lang))
      const words = at.waitForRequest((request) => areWords(basename(new URL(request.url()).pathname)))
      await at.route('**/main.js', async (route) => {
        await words
        await route.continue()
      })
      await go()
      await bubble(at).click()
      await panel(at).waitFor()
      await context.close()
    })
  }

  test('are shown when they are there, and nothing in another language before', async () => {
    const { page: at, context, go } = await open(page('fr'))
    let letCome = () => {}
    const held = new Promise<void>((resolve) => {
      letCome = resolve
    })
    await at.route('**/fr.js*', async (route) => {
      await held
      await route.continue()
    })
    await go()
    const asked = at.waitForRequest('**/fr.js*')
    await bubble(at).click()
    await asked
    assert.equal(await panel(at).count(), 0)
    assert.equal(await bubble(at).getAttribute('aria-label'), 'Aide')
    letCome()
    await panel(at).waitFor()
    assert.equal(await at.locator('.greeting').textContent(), SAMPLES.fr[1])
    await context.close()
  })

  test('are English when they do not arrive, which the console says once', async () => {
    const { page: at, context, errors, go } = await open(page('ko'))
    await at.route('**/ko.js*', (route) => route.abort())
    await go()
    await bubble(at).click()
    await panel(at).waitFor()
    assert.equal(await at.locator('.greeting').textContent(), SAMPLES.en[1])
    assert.equal(errors.filter((error) => /words for "ko".*English/.test(error)).length, 1)
    await context.close()
  })

  test('follow the page when it changes its language in place, with the corner', async () => {
    const { page: at, context, go } = await open(page('de'))
    await go()
    await bubble(at).click()
    await panel(at).waitFor()
    const middle = 1280 / 2
    assert.ok(((await panel(at).boundingBox())?.x ?? 0) > middle)
    await at.evaluate(() => {
      document.documentElement.lang = 'ar'
      document.documentElement.dir = 'rtl'
    })
    await at.getByText(SAMPLES.ar[1]).waitFor()
    assert.ok(((await panel(at).boundingBox())?.x ?? middle) < middle)
    await context.close()
  })

  test('put the bubble of a page that forgot its direction where the bell will leave it', async () => {
    const { page: at, context, go } = await open(page('ar'))
    await go()
    await bubble(at).waitFor()
    const drawn = await bubble(at).boundingBox()
    assert.ok((drawn?.x ?? 1280) < 1280 / 2)
    await bubble(at).focus()
    await at.waitForFunction(() => document.querySelector('shop-bell')?.shadowRoot?.querySelector('#panel'))
    assert.deepEqual(await bubble(at).boundingBox(), drawn)
    await context.close()
  })

  test('give way to words of the page’s own, for which nothing is fetched', async () => {
    const words = `<script>window.shopbell = function () { (shopbell.q = shopbell.q || []).push(arguments) }
      shopbell('setWords', { bell: { greeting: 'What a day!' } })</script>`
    const { page: at, context, go } = await open(page('en', '', words))
    await go()
    await bubble(at).waitFor()
    assert.deepEqual([...new Set(site.asked)], ['/', '/shopbell.js'])
    await bubble(at).click()
    assert.equal(await at.locator('.greeting').textContent(), 'What a day!')
    await context.close()
  })
})
