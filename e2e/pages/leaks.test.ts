import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { useForeignSite } from '../foreign-site.ts'
import { pageWith } from '../page-server.ts'
import { countLivingThings, type LivingThings } from './living-things.ts'

const ROUNDS = 20

describe('a bell that comes and goes', () => {
  const at = useForeignSite()

  test(`leaves nothing behind after ${ROUNDS} times: no listener, timer, observer, connection, lock or node`, async () => {
    let count: () => Promise<LivingThings> = () => assert.fail('nobody counts')
    const { page, shopper, errors, context } = await at.visit(pageWith(at.tag()), {
      prepare: async ({ page, context }) => {
        count = await countLivingThings(page, context)
      },
    })
    // Brings the code; what it keeps once for the page is part of the baseline.
    await shopper.open()
    await shopper.show('chat')
    await shopper.say('How long do I have to return something?')
    await shopper.sees('15 days')
    await page.evaluate(() => window.shopbell?.('destroy'))
    const round = async () => {
      await page.evaluate((server) => {
        const bell = document.createElement('shop-bell')
        for (const [name, value] of Object.entries({ server, site: 'demo', avoid: 'h1' })) bell.setAttribute(name, value)
        document.body.append(bell)
      }, at.server.url)
      await shopper.open()
      await shopper.show('faq')
      await shopper.part('search').fill('return')
      await shopper.part('result').first().waitFor()
      await shopper.show('chat')
      await shopper.sees('15 days')
      await page.evaluate(() => document.querySelector('shop-bell')?.remove())
    }
    await round()
    await round()
    await settled(page)
    const before = await count()
    for (let i = 0; i < ROUNDS; i++) await round()
    await settled(page)
    const after = await count()
    assert.deepEqual(after, before)
    assert.deepEqual(errors, [])
    await context.close()
  })

  test('leaves the page as it was, with not one listener more, when it is destroyed', async () => {
    let count: () => Promise<LivingThings> = () => assert.fail('nobody counts')
    const { page, shopper, errors, context } = await at.visit(pageWith(), {
      prepare: async ({ page, context }) => {
        count = await countLivingThings(page, context)
      },
    })
    // The one who clicks here has listeners of its own.
    await page.getByLabel('Mine').click()
    // Nodes of templates stay with the code that was fetched.
    const { nodes: _, ...before } = await count()
    const src = `${at.server.url}/shopbell.js`
    await page.evaluate(
      ({ src, server }) => {
        const script = Object.assign(document.createElement('script'), { src })
        Object.assign(script.dataset, { server, site: 'demo', avoid: 'h1' })
        document.body.append(script)
      },
      { src, server: at.server.url },
    )
    await shopper.open()
    await shopper.show('chat')
    // Not through the form: a form that was sent is kept by Chromium itself, to see whether a password was in it.
    await page.evaluate(() => void window.shopbell?.('send', 'How long do I have to return something?'))
    await shopper.sees('15 days')
    await page.evaluate(() => {
      window.shopbell?.('destroy')
      document.querySelector('script')?.remove()
    })
    await settled(page)
    const { nodes: __, ...after } = await count()
    assert.deepEqual(after, before)
    assert.deepEqual(errors, [])
    await context.close()
  })
})

/** Waits until what was in flight has ended. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}
