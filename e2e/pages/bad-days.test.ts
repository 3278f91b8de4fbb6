import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assertWorks, useForeignSite } from '../foreign-site.ts'
import { pageWith } from '../page-server.ts'

// Most of the time goes by in waiting: several pages at once.
describe('the bell on bad days', { concurrency: 4 }, () => {
  const at = useForeignSite()

  test('leads to the site’s own help when its chunks are blocked', async () => {
    at.files['/help'] = pageWith('<h2>Help</h2>')
    const { page, shopper, errors, context } = await at.visit(pageWith(at.tag('data-help-href="/help"')), {
      prepare: ({ page }) => page.route('**/shopbell/**', (route) => route.abort('blockedbyclient')),
    })
    await shopper.part('bubble').click()
    await page.getByRole('heading', { name: 'Help' }).waitFor()
    assert.ok(errors.some((error) => error.startsWith('Shopbell could not be loaded')))
    await context.close()
  })

  test('opens at the next click when a chunk did not arrive at the first', async () => {
    let failures = 0
    const { page, shopper, context } = await at.visit(pageWith(at.tag()), {
      prepare: ({ page }) => page.route('**/shopbell/**/main.js*', (route) => (failures++ < 1 ? route.abort() : route.continue())),
    })
    const said = page.waitForEvent('console', (message) => message.text().startsWith('Shopbell could not be loaded'))
    await shopper.part('bubble').hover()
    await said
    await shopper.open()
    await shopper.part('search').waitFor()
    await context.close()
  })

  test('says in the panel that a part of it did not arrive, and fetches it when asked again', async () => {
    let blocked = true
    const { page, shopper, context } = await at.visit(pageWith(at.tag()), {
      prepare: ({ page }) => page.route('**/shopbell/**/talk.js*', (route) => (blocked ? route.abort() : route.continue())),
    })
    await shopper.open()
    await page.getByRole('tab', { name: 'Chat' }).click()
    await page.getByRole('alert').waitFor()
    blocked = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await shopper.part('input').waitFor()
    await context.close()
  })

  test('answers from what it kept, says that the chat is away and keeps what is typed, when the server cannot be reached', async () => {
    const first = await at.visit(pageWith(at.tag()))
    await first.shopper.open()
    await first.page.getByText('When will my parcel arrive?').waitFor()
    const { page, context } = first
    await page.waitForLoadState('networkidle')
    await context.route('**/v1/**', (route) => route.abort())
    await page.reload()
    await first.shopper.open()
    await first.shopper.part('search').fill('how long can i return')
    await first.shopper.part('result').first().click()
    await first.shopper.part('answer').getByText('15 days').waitFor()
    await first.shopper.show('chat')
    await first.shopper.say('Is anybody there?')
    await first.shopper.sees('Is anybody there?')
    await page
      .getByText(/offline|cannot be reached|can’t reach|connection/i)
      .first()
      .waitFor()
    await context.unroute('**/v1/**')
    await page.reload()
    await first.shopper.open()
    await first.shopper.show('chat')
    await first.shopper.sees('Is anybody there?')
    await first.shopper.part('message-assistant').first().waitFor()
    await context.close()
  })

  for (const [name, script] of Object.entries({
    forbidden: `for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new DOMException('The page may not', 'SecurityError') } })`,
    full: `Storage.prototype.setItem = () => { throw new DOMException('It is full', 'QuotaExceededError') }
      IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => { throw new DOMException('It is full', 'QuotaExceededError') }`,
    'one that never answers': 'IDBFactory.prototype.open = () => ({})',
  })) {
    test(`works with a storage that is ${name}`, async () => {
      await assertWorks(await at.visit(pageWith(`<script>${script}</script>`, at.tag())))
    })
  }
})
