import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { useForeignSite, type Visit } from './foreign-site.ts'
import { pageWith } from './page-server.ts'
import { smallTargets } from './small-targets.ts'

const PHONE = { width: 390, height: 780 }
const SCREENS = [PHONE, { width: 320, height: 568 }, { width: 568, height: 320 }]
const TALL = '<p style="height: 3000px"><a href="/elsewhere">A long page</a></p>'
/** A router as shops have them: it draws what its address says. */
const ROUTER = `<main id="view"></main><script>
  const draw = () => { view.textContent = location.pathname + location.search }
  window.go = (to) => { history.pushState({ idx: history.state.idx + 1 }, '', to); draw() }
  history.replaceState({ idx: 0 }, '')
  addEventListener('popstate', draw)
  draw()
</script>`

const isOpen = (page: Page) => page.locator('shop-bell').evaluate((bell) => bell.hasAttribute('open'))
const closed = (page: Page) => page.waitForFunction(() => !document.querySelector('shop-bell')?.hasAttribute('open'))
const box = (page: Page) =>
  page.locator('[part~=panel]').evaluate((panel) => {
    const { x, y, width, height } = panel.getBoundingClientRect()
    return { x, y, width, height }
  })

describe('the bell on a phone', () => {
  const at = useForeignSite()

  async function visit(lines: string[] = [], screen = PHONE): Promise<Visit> {
    const visited = await at.visit(pageWith('<meta name="viewport" content="width=device-width">', ...lines, at.tag()), {
      ...screen,
      touch: true,
    })
    await visited.shopper.part('bubble').waitFor()
    return visited
  }
  /** The first answers are drawn, and the panel has come to rest. */
  async function open({ shopper, page }: Visit) {
    await shopper.part('bubble').tap()
    await shopper.part('question').first().waitFor()
    await page.locator('shop-bell').evaluate(async (bell) => {
      await Promise.all(bell.shadowRoot?.getAnimations().map(({ finished }) => finished) ?? [])
    })
  }

  for (const screen of SCREENS) {
    test(`covers a screen of ${screen.width} × ${screen.height}, with everything large enough to be touched`, async () => {
      const visited = await visit([TALL], screen)
      const { page, shopper, context } = visited
      await open(visited)
      assert.deepEqual(await box(page), { x: 0, y: 0, ...screen })
      const small: Record<string, string[]> = {}
      const look = async (state: string) => {
        const found = await smallTargets(page, 44)
        if (found.length > 0) small[state] = found
      }
      await look('questions')
      await shopper.part('search').fill('kettle')
      await shopper.part('result').first().waitFor()
      await look('results')
      await shopper.part('result').first().tap()
      await shopper.part('answer').waitFor()
      await look('answer')
      await shopper.part('vote-no').tap()
      await look('answer that did not help')
      await shopper.show('chat')
      await look('empty chat')
      await shopper.say('How do I descale the kettle?')
      await shopper.part('message-assistant').first().waitFor()
      await look('chat')
      await page.evaluate(() => window.shopbell?.('open', 'rating'))
      await shopper.part('star').first().tap()
      await shopper.part('submit').waitFor()
      await look('rating')
      assert.deepEqual(small, {})
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.equal(wide, 0)
      await context.close()
    })
  }

  test('closes the panel with the back button, and leaves the shop with the next', async () => {
    const visited = await visit()
    const { page, context } = visited
    const address = page.url()
    await open(visited)
    assert.equal(page.url(), address)
    const closedBy = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('shop-bell-close', (event) => resolve((event as Event & { source?: string }).source), { once: true }),
        ),
    )
    await page.goBack()
    await closed(page)
    assert.equal(await closedBy, 'back')
    assert.equal(page.url(), address)
    await open(visited)
    await page.goBack()
    await closed(page)
    await page.goBack()
    assert.equal(page.url(), 'about:blank')
    await context.close()
  })

  test('takes its entry away when it is closed otherwise, so that one step back is one step back', async () => {
    const visited = await visit([ROUTER])
    const { page, shopper, context } = visited
    await page.evaluate(() => (window as never as { go(to: string): void }).go('?kettles'))
    await open(visited)
    await page.getByRole('button', { name: 'Close help' }).tap()
    await closed(page)
    await page.waitForFunction(() => !('shopbell' in history.state))
    await open(visited)
    await page.evaluate(() => window.shopbell?.('close'))
    await closed(page)
    await page.goBack()
    await page.getByText(/^\/page-\d+$/).waitFor()
    assert.deepEqual(await page.evaluate(() => history.state), { idx: 0 })
    assert.equal(await shopper.part('panel').isVisible(), false)
    await context.close()
  })

  test('lets a router go on while the panel is open, and come back', async () => {
    const visited = await visit([ROUTER])
    const { page, context } = visited
    await open(visited)
    await page.evaluate(() => (window as never as { go(to: string): void }).go('?kettles'))
    await page.goBack()
    await page.getByText(/^\/page-\d+$/).waitFor()
    assert.equal(await isOpen(page), true)
    await page.goBack()
    await closed(page)
    assert.deepEqual(await page.evaluate(() => history.state), { idx: 0 })
    await context.close()
  })

  test('lets a link to a place in the page go there while the panel is open, and come back', async () => {
    const visited = await visit(['<a href="#terms">Terms</a><h2 id="terms">Terms</h2>'])
    const { page, context } = visited
    await open(visited)
    const { pathname } = new URL(page.url())
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href]')?.click())
    assert.equal(new URL(page.url()).hash, '#terms')
    await page.goBack()
    assert.equal(await isOpen(page), true)
    await page.goBack()
    await closed(page)
    assert.equal(page.url().endsWith(pathname), true)
    await context.close()
  })

  test('stays when the page wants it to, and takes the next back button again', async () => {
    const visited = await visit()
    const { page, context } = visited
    await open(visited)
    const kept = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const keep = (event: Event) => {
            event.preventDefault()
            resolve()
          }
          document.addEventListener('shop-bell-close', keep, { once: true })
        }),
    )
    await page.goBack()
    await kept
    assert.equal(await isOpen(page), true)
    await page.goBack()
    await closed(page)
    await context.close()
  })

  test('is no entry in the history of a page that has room for both', async () => {
    const visited = await visit([], { width: 1280, height: 900 })
    const { page, context } = visited
    const before = await page.evaluate(() => history.length)
    await open(visited)
    assert.equal(await page.evaluate(() => history.length), before)
    await context.close()
  })

  test('keeps the page behind where it is, and lets it go afterwards', async () => {
    const visited = await visit([TALL])
    const { page, context } = visited
    await page.evaluate(() => scrollTo(0, 500))
    await open(visited)
    await page.mouse.move(195, 30)
    await page.mouse.wheel(0, 400)
    await page.mouse.move(195, 400)
    await page.mouse.wheel(0, 4000)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    assert.equal(await page.evaluate(() => scrollY), 500)
    await page.goBack()
    await closed(page)
    await page.waitForFunction(() => getComputedStyle(document.documentElement).overflowY === 'visible')
    assert.equal(await page.evaluate(() => [scrollY, document.adoptedStyleSheets.length].join()), '500,0')
    await context.close()
  })

  test('keeps the Tab key in the panel while it covers the page', async () => {
    const visited = await visit([TALL])
    const { page, context } = visited
    await open(visited)
    const panel = page.locator('[part~=panel]')
    assert.deepEqual([await panel.getAttribute('role'), await panel.getAttribute('aria-modal')], ['dialog', 'true'])
    const reached = new Set<string>()
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press(i < 15 ? 'Tab' : 'Shift+Tab')
      reached.add(await page.evaluate(() => document.activeElement?.localName ?? ''))
    }
    assert.deepEqual(
      [...reached].filter((name) => name !== 'shop-bell' && name !== 'body'),
      [],
    )
    await context.close()
  })

  test('follows the keyboard, with the composer above it, and does not zoom into a field', async () => {
    const visited = await visit()
    const { page, shopper, context } = visited
    await open(visited)
    await shopper.show('chat')
    await shopper.part('input').tap()
    // What a browser says when the keyboard lies over the page: a smaller visual viewport, and nothing else.
    await page.evaluate(() => {
      const seen = window.visualViewport as VisualViewport
      Object.defineProperty(seen, 'height', { value: 420, configurable: true })
      Object.defineProperty(seen, 'offsetTop', { value: 60, configurable: true })
      seen.dispatchEvent(new Event('resize'))
    })
    assert.deepEqual(await box(page), { x: 0, y: 60, width: 390, height: 420 })
    const composer = await shopper.part('composer').boundingBox()
    assert.ok(composer && composer.y + composer.height <= 480, JSON.stringify(composer))
    await page.evaluate(() => {
      const seen = window.visualViewport as VisualViewport
      Object.defineProperty(seen, 'scale', { value: 2, configurable: true })
      Object.defineProperty(seen, 'height', { value: 390, configurable: true })
      seen.dispatchEvent(new Event('scroll'))
    })
    assert.deepEqual(await box(page), { x: 0, y: 0, width: 390, height: 780 }, 'as it was, when one looks closer')
    const sizes = await page.evaluate(() => {
      const fields = (root: Document | ShadowRoot): number[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          ...(element.matches('input:not([type=file]), textarea') ? [Number.parseFloat(getComputedStyle(element).fontSize)] : []),
          ...(element.shadowRoot ? fields(element.shadowRoot) : []),
        ])
      return fields(document.querySelector('shop-bell')?.shadowRoot as ShadowRoot)
    })
    assert.ok(sizes.length >= 2 && Math.min(...sizes) >= 16, `${sizes}`)
    await context.close()
  })

  test('shows the field and the send button in landscape with the keyboard up', async () => {
    const visited = await visit([], { width: 568, height: 320 })
    const { page, shopper, context } = visited
    await open(visited)
    await shopper.show('chat')
    await shopper.part('input').tap()
    await page.evaluate(() => {
      const seen = window.visualViewport as VisualViewport
      Object.defineProperty(seen, 'height', { value: 150, configurable: true })
      seen.dispatchEvent(new Event('resize'))
    })
    const composer = await shopper.part('composer').boundingBox()
    const close = await page.getByRole('button', { name: 'Close help' }).boundingBox()
    assert.ok(composer && composer.y > 44 && composer.y + composer.height <= 150, JSON.stringify(composer))
    assert.ok(close && close.y >= 0 && close.height >= 44, JSON.stringify(close))
    await context.close()
  })
})
