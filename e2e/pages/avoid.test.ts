import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { useForeignSite, type Visit } from '../foreign-site.ts'
import { pageWith } from '../page-server.ts'

const BAR = 'position: fixed; inset: auto 0 0; height: 70px; background: gold'

// Most of the time goes by in waiting: several pages at once.
describe('the bell beside the page’s own bars', { concurrency: 4 }, () => {
  const at = useForeignSite()

  /** Waits until so many pixels are free below the bubble. */
  async function standsAt({ page, shopper }: Visit, pixels: number) {
    await shopper.part('bubble').waitFor()
    await page.waitForFunction((wanted) => {
      const bubble = document.querySelector('shop-bell')?.shadowRoot?.querySelector('[part~="bubble"]')
      return bubble && innerHeight - bubble.getBoundingClientRect().bottom === wanted
    }, pixels)
  }

  test('keeps off a bar, as it grows, hides, comes back, slides away and is taken out, before and after it is opened', async () => {
    const visit = await at.visit(pageWith(`<div class="buy" style="${BAR}">Buy</div>`, at.tag('data-avoid=".buy, #cookies"')))
    const { page, shopper, errors, context } = visit
    const style = (change: string) =>
      page.evaluate((text) => document.querySelector('.buy')?.setAttribute('style', text), `${BAR}; ${change}`)
    const walk = async () => {
      await standsAt(visit, 90)
      await style('height: 110px')
      await standsAt(visit, 130)
      await style('display: none')
      await standsAt(visit, 20)
      await style('')
      await standsAt(visit, 90)
      await style('transform: translateY(70px); transition: transform 0.2s')
      await standsAt(visit, 20)
      await style('transform: none; transition: transform 0.2s')
      await standsAt(visit, 90)
      await page.evaluate(() => document.querySelector('.buy')?.remove())
      await standsAt(visit, 20)
      await page.evaluate((css) => {
        const banner = document.createElement('div')
        banner.id = 'cookies'
        banner.style.cssText = css
        document.querySelector('h1')?.append(banner)
      }, BAR)
      await standsAt(visit, 90)
      await page.evaluate((css) => {
        document.querySelector('#cookies')?.remove()
        const bar = document.createElement('div')
        bar.className = 'buy'
        bar.style.cssText = css
        document.body.append(bar)
      }, BAR)
      await standsAt(visit, 90)
    }
    await walk()
    await shopper.open()
    await page.keyboard.press('Escape')
    // Under the pointer it rises.
    await page.mouse.move(5, 5)
    await walk()
    await shopper.open()
    const panel = await shopper.part('panel').boundingBox()
    assert.ok(panel && panel.y >= 0 && panel.y + panel.height <= 900 - 90 - 60, JSON.stringify(panel))
    assert.deepEqual(errors, [])
    await context.close()
  })

  test('comes back to its corner on the next page, which has no bar', async () => {
    const visit = await at.visit(pageWith(`<div class="buy" style="${BAR}">Buy</div>`, at.tag('data-avoid=".buy"')))
    await standsAt(visit, 90)
    await visit.shopper.open()
    await visit.page.getByText('When will my parcel arrive?').waitFor()
    const path = new URL(visit.page.url()).pathname
    at.files[path] = pageWith(at.tag())
    await visit.page.reload()
    await standsAt(visit, 20)
    await visit.context.close()
  })

  test('stays in its corner beside bars that are not in its way', async () => {
    const visit = await at.visit(
      pageWith(
        '<div class="bar" style="position: fixed; inset: 0 0 auto; height: 80px"></div><div class="bar" style="position: fixed; left: 0; bottom: 0; width: 300px; height: 60px"></div>',
        at.tag('data-avoid=".bar"'),
      ),
    )
    await standsAt(visit, 20)
    await visit.context.close()
  })

  test('opens where the code for it is blocked, and stays in its corner', async () => {
    const visit = await at.visit(pageWith(`<div class="buy" style="${BAR}">Buy</div>`, at.tag('data-avoid=".buy"')), {
      prepare: ({ page }) => page.route('**/shopbell/**/keep-clear.js*', (route) => route.abort('blockedbyclient')),
    })
    await visit.page.waitForEvent('requestfailed', (request) => request.url().endsWith('/keep-clear.js'))
    await standsAt(visit, 20)
    // Above what covers it, by the keyboard.
    await visit.shopper.part('bubble').press('Enter')
    await visit.shopper.part('search').fill('how long can i return')
    await visit.shopper.part('result').first().press('Enter')
    await visit.shopper.part('answer').getByText('15 days').waitFor()
    assert.deepEqual(
      visit.errors.filter((error) => !error.includes('ERR_BLOCKED_BY_CLIENT')),
      [],
    )
    await visit.context.close()
  })

  test('says what is wrong with a selector that cannot be read, and stays in its corner', async () => {
    const visit = await at.visit(pageWith(at.tag('data-avoid="..bar"')))
    await standsAt(visit, 20)
    await visit.page.waitForLoadState('networkidle')
    assert.deepEqual(visit.errors, ['Shopbell: avoid is "..bar"; wanted is a selector such as ".buy-bar, #cookies".'])
    await visit.context.close()
  })
})
