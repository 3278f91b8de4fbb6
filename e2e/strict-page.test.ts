import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openPage } from './browser.ts'
import { type PageServer, servePages } from './page-server.ts'
import { createShopper } from './shopper.ts'
import { useSurroundings } from './surroundings.ts'

const CLI = join(import.meta.dirname, '../packages/server/src/main/main.ts')

describe('the bell in a page with the strictest policy there can be', () => {
  const at = useSurroundings()
  const pages: PageServer[] = []

  /** A page under a policy, which may be another one than the server asks for. */
  async function serveStrictly(change = (policy: string) => policy, theme?: string): Promise<string> {
    const { server } = at.stack
    const args = ['csp', server, ...(theme ? ['--theme'] : [])]
    const policy = execFileSync(process.execPath, ['--conditions=source', CLI, ...args], { encoding: 'utf8' }).trim()
    const link = theme ? `<link rel="stylesheet" href="${server}/themes/${theme}.css">` : ''
    const page = `<!doctype html><html lang="en"><title>Strict</title>${link}<h1>Strict</h1>
      <script async nonce="once" src="${server}/shopbell.js" data-server="${server}" data-site="demo"></script></html>`
    const served = await servePages({ '/': page }, { 'content-security-policy': change(policy) })
    pages.push(served)
    return `${served.origin}/`
  }

  let strict = ''
  before(async () => {
    strict = await serveStrictly()
  })
  after(() => Promise.all(pages.map((page) => page.close())))

  test('opens, finds an answer, chats, sends a picture and is rated, and nothing is blocked', async () => {
    const { page, context, errors } = await openPage(at.browser, strict)
    await page.evaluate(() => {
      document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
        document.title += ` ${effectiveDirective} ${blockedURI}`
      })
    })
    const shopper = createShopper(page)
    await shopper.open()
    await shopper.part('search').fill('how long can i return')
    await shopper.part('result').first().click()
    await shopper.part('answer').waitFor()
    await shopper.show('chat')
    await shopper.say('Do you ship to Norway?')
    await shopper.part('message-assistant').first().waitFor()
    const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 200 } })
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Send a picture' }).click()
    await (await chooser).setFiles({ name: 'button.png', mimeType: 'image/png', buffer: picture })
    await page.waitForFunction(() => {
      const chat = document.querySelector('shop-bell')?.shadowRoot?.querySelector('shop-bell-chat')
      const shown = chat?.shadowRoot?.querySelector<HTMLImageElement>('[part~=message-own] img')
      return shown?.complete && shown.naturalWidth === 320
    })
    await page.evaluate(() => window.shopbell?.('open', 'rating'))
    const rating = page.locator('shop-bell > * , shop-bell').locator('#section-rating')
    await rating.locator('[part~=star]').last().click()
    await rating.locator('[part~=submit]').click()
    await rating.locator('[part~=change]').waitFor()
    assert.equal(await page.title(), 'Strict')
    assert.deepEqual(errors, [])
    await context.close()
  })

  test('opens under a policy that goes by nonces alone', async () => {
    const byNonce = await serveStrictly((policy) => policy.replace(/script-src [^;]+/, "script-src 'nonce-once'"))
    const { page, context, errors } = await openPage(at.browser, byNonce)
    const shopper = createShopper(page)
    await shopper.open()
    await shopper.part('search').fill('how long can i return')
    await shopper.part('result').first().click()
    await shopper.show('chat')
    assert.deepEqual(errors, [])
    await context.close()
  })

  test('wears a theme of the server', async () => {
    const { page, context, errors } = await openPage(at.browser, await serveStrictly((policy) => policy, 'ink'))
    const bubble = createShopper(page).part('bubble')
    await bubble.waitFor()
    assert.equal(await bubble.evaluate((element) => getComputedStyle(element).backgroundColor), 'rgb(17, 17, 17)')
    assert.deepEqual(errors, [])
    await context.close()
  })

  test('names the directive that a page has to add to', async () => {
    const { page, context, errors } = await openPage(at.browser, await serveStrictly((policy) => policy.replace(/connect-src \S+; /, '')))
    await createShopper(page).open()
    await page.getByText('The answers could not be loaded.').waitFor()
    const said = errors.filter((error) => error.startsWith('Shopbell: the page'))
    assert.equal(said.length, 1, errors.join('\n'))
    assert.match(said[0] ?? '', /blocks http\S+\/v1\/\S+; add http\S+ to connect-src\.$/)
    await context.close()
  })
})
