import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { assertWorks, useForeignSite } from '../foreign-site.ts'
import { pageWith } from '../page-server.ts'

// Most of the time goes by in waiting: several pages at once.
describe('the bell on strange pages', { concurrency: 4 }, () => {
  const at = useForeignSite()

  test('works where the page writes the tag with document.write', async () => {
    const written = JSON.stringify(at.tag()).replace('</script>', '<\\/script>')
    await assertWorks(await at.visit(pageWith(`<script>document.write(${written})</script>`)))
  })

  test('works where the page writes itself anew after the bell was there', async () => {
    const visit = await at.visit(pageWith(at.tag()))
    await visit.shopper.part('bubble').waitFor()
    await visit.page.evaluate(
      (html) => {
        document.open()
        document.write(html)
        document.close()
      },
      pageWith(at.tag()).replace('<h1>A page', '<h1>Another page'),
    )
    await visit.page.getByRole('heading', { name: 'Another page' }).waitFor()
    await assertWorks(visit)
  })

  test('works without a doctype', async () => {
    const visit = await at.visit(pageWith(at.tag()).replace('<!doctype html>', ''))
    assert.equal(await visit.page.evaluate(() => document.compatMode), 'BackCompat')
    await assertWorks(visit)
  })

  test('works on a page in XHTML', async () => {
    at.files['/page.xhtml'] =
      `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>XHTML</title><link rel="icon" href="data:,"/></head>
      <body>${at.tag().replace('async', 'async="async"')}</body></html>`
    const visit = await at.visit(pageWith())
    await visit.page.goto(`${at.pages.origin}/page.xhtml`)
    assert.equal(await visit.page.evaluate(() => document.contentType), 'application/xhtml+xml')
    await assertWorks(visit)
  })

  for (const [name, style, size] of [
    ['larger', 'html { zoom: 1.5 }', {}],
    ['smaller', 'body { zoom: 0.8 }', {}],
    ['larger on a phone', 'body { zoom: 1.25 }', { width: 390, height: 800 }],
    ['smaller on a phone', 'html { zoom: 0.8 }', { width: 390, height: 800 }],
  ] as const) {
    test(`stays in the window where the page makes everything ${name}`, async () => {
      const visit = await at.visit(
        pageWith(
          `<style>${style}</style>`,
          at.tag('data-avoid=".bar"'),
          '<div class="bar" style="position: fixed; inset: auto 0 0; height: 60px"></div>',
        ),
        size,
      )
      const { page, shopper } = visit
      await shopper.open()
      await shopper.part('panel').evaluate((panel) => Promise.all(panel.getAnimations().map(({ finished }) => finished)))
      const box = async (part: Locator) => (await part.boundingBox()) ?? assert.fail('nothing is there')
      const [panel, bubble, bar] = await Promise.all([box(shopper.part('panel')), box(shopper.part('bubble')), box(page.locator('.bar'))])
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
      if (width <= 480) assert.deepEqual([panel.x, panel.y, panel.width, panel.height].map(Math.round), [0, 0, width, height])
      else
        assert.ok(
          panel.y >= 0 && panel.y + panel.height <= bubble.y && bubble.y + bubble.height <= bar.y,
          JSON.stringify({ panel, bubble, bar }),
        )
      assert.deepEqual(visit.errors, [])
      await visit.context.close()
    })
  }

  test('scrolls under the wheel where a script of the page does all scrolling', async () => {
    const script = `addEventListener('wheel', (event) => { event.preventDefault(); scrollBy(0, event.deltaY) }, { passive: false })`
    const visit = await at.visit(pageWith('<div style="height: 3000px"></div>', `<script>${script}</script>`, at.tag()), { height: 500 })
    const { page, shopper, errors, context } = visit
    await shopper.open()
    await shopper.part('question').last().hover()
    const content = page.locator('shop-bell-faq .content')
    await content.evaluate((element) => element.scrollTo(0, 0))
    await page.mouse.wheel(0, 100)
    await content.evaluate(
      (element) => new Promise((resolve) => (element.scrollTop ? resolve('') : element.addEventListener('scroll', resolve))),
    )
    assert.equal(await page.evaluate(() => scrollY), 0)
    assert.deepEqual(errors, [])
    await context.close()
  })

  test('works in a frame that has no address of its own', async () => {
    const inner = pageWith(at.tag()).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    const { page, errors, context } = await at.visit(pageWith(`<iframe width="600" height="700" srcdoc="${inner}"></iframe>`))
    const frame = page.frameLocator('iframe')
    await frame.locator('[part~=bubble]').click()
    await frame.getByRole('tab').nth(1).click()
    await frame.locator('[part~=input]').fill('How long do I have to return something?')
    await frame.locator('[part~=send]').click()
    await frame.locator('[part~=message-assistant]').getByText('15 days').waitFor()
    assert.deepEqual(errors, [])
    await context.close()
  })

  test('works where every address starts somewhere else', async () => {
    await assertWorks(
      await at.visit(pageWith(at.tag()).replace('<title>', '<base href="http://elsewhere.invalid/deep/" target="_blank"><title>')),
    )
  })

  test('says what it cannot do, and keeps what is typed, in a frame that may store nothing and is of no origin', async () => {
    const inner = pageWith(at.tag()).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    const { page, errors, context } = await at.visit(
      pageWith(`<iframe sandbox="allow-scripts" width="600" height="700" srcdoc="${inner}"></iframe>`),
    )
    const frame = page.frameLocator('iframe')
    await frame.locator('[part~=bubble]').click()
    await frame.getByText('could not be loaded').first().waitFor()
    await frame.getByRole('tab').nth(1).click()
    await frame.locator('[part~=input]').fill('Is anybody there?')
    await frame.locator('[part~=send]').click()
    await frame.locator('[part~=message]').getByText('Is anybody there?').waitFor()
    assert.deepEqual(
      errors.filter((error) => !/^Shopbell|CORS|Failed to load/.test(error)),
      [],
    )
    await context.close()
  })

  test('works in a frame with a sandbox that lets scripts run and leaves it its origin', async () => {
    const visit = await at.visit(
      pageWith('<iframe sandbox="allow-scripts allow-same-origin" width="600" height="700" src="/framed"></iframe>'),
      {
        prepare: async () => {
          at.files['/framed'] = pageWith(at.tag())
        },
      },
    )
    const { page, errors, context } = visit
    const part = (name: string) => page.frameLocator('iframe').locator(`[part~="${name}"]`)
    const openAnswers = async () => {
      await part('bubble').click()
      await part('search').fill('how long can i return')
      await part('result').first().click()
      await part('answer').getByText('15 days').waitFor()
    }
    const openChat = () => page.frameLocator('iframe').getByRole('tab').nth(1).click()
    await openAnswers()
    await openChat()
    await part('input').fill('How long do I have to return something?')
    await part('send').click()
    await part('message-assistant').getByText('15 days').waitFor()
    await page.reload()
    await openAnswers()
    await openChat()
    await part('message-assistant').getByText('15 days').waitFor()
    assert.equal(await part('message-own').count(), 1)
    assert.deepEqual(errors, [])
    await context.close()
  })

  test('opens where the browser has no top layer', async () => {
    const visit = await at.visit(pageWith(at.tag()), {
      prepare: ({ page }) =>
        page.addInitScript(() => {
          for (const name of ['popover', 'togglePopover', 'showPopover', 'hidePopover']) Reflect.deleteProperty(HTMLElement.prototype, name)
        }),
    })
    await assertWorks(visit)
  })

  test('leaves nothing of itself on paper', async () => {
    const { page, shopper, context } = await at.visit(pageWith(at.tag()))
    await shopper.open()
    await page.emulateMedia({ media: 'print' })
    assert.equal(await shopper.part('bubble').isVisible(), false)
    assert.equal(await shopper.part('panel').isVisible(), false)
    await context.close()
  })

  test('says that the page has an element of its name, and leads to the site’s own help', async () => {
    const taken = `<script>customElements.define('shop-bell', class extends HTMLElement { connectedCallback() { this.textContent = 'Theirs' } })</script><shop-bell></shop-bell>`
    const { page, context, errors } = await at.visit(pageWith(taken, at.tag('data-help-href="/help"')))
    at.files['/help'] = pageWith('<h2>Help</h2>')
    await page.waitForEvent('console', (message) => message.text().startsWith('Shopbell'))
    assert.equal(await page.locator('shop-bell').count(), 1)
    await page.getByRole('button', { name: 'Open help' }).click()
    await page.getByRole('heading', { name: 'Help' }).waitFor()
    assert.match(errors[0] ?? '', /^Shopbell could not be loaded Error: <shop-bell> is an element of the page/)
    await context.close()
  })

  for (const [name, other] of [
    ['the same script', ''],
    ['another version of it', '/older'],
  ] as const) {
    test(`stays one bell beside ${name}`, async () => {
      const script = await (await fetch(`${at.server.url}/shopbell.js`)).arrayBuffer()
      at.files['/older/shopbell.js'] = new Uint8Array(script)
      const second = other ? at.tag().replace(`${at.server.url}/shopbell.js`, '/older/shopbell.js') : at.tag()
      const lines: string[] = []
      const visit = await at.visit(pageWith(at.tag().replace('async ', ''), second), {
        prepare: async ({ page }) => page.on('console', (message) => lines.push(message.text())),
      })
      await visit.page.waitForLoadState('networkidle')
      await assertWorks(visit)
      assert.deepEqual(
        lines.filter((line) => line.startsWith('Shopbell')).map((line) => line.replace(/http\S+/g, '…')),
        other ? ['Shopbell is here twice: …'] : [],
      )
    })
  }
})
