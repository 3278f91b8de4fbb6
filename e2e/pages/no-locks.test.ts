import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { useForeignSite } from '../foreign-site.ts'
import { pageWith } from '../page-server.ts'
import { createShopper, type Shopper } from '../shopper.ts'

describe('the bell on a page without Web Locks', () => {
  const at = useForeignSite()

  test('is one visitor with one conversation in three tabs that write first at the same time', async () => {
    const { page, shopper, context } = await at.visit(pageWith(at.tag()), {
      prepare: (visit) => visit.context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined })),
    })
    const tabs: Shopper[] = []
    for (const tab of [shopper, createShopper(await context.newPage()), createShopper(await context.newPage())]) {
      await tab.page.bringToFront()
      await tab.page.goto(page.url())
      await tab.open()
      await tab.show('chat')
      tabs.push(tab)
    }
    await Promise.all(tabs.map((tab, number) => tab.say(`from ${number}`)))
    for (const tab of tabs) for (const number of tabs.keys()) await tab.sees(`from ${number}`)
    // What a new page finds is what the server has, of the visitor that was kept.
    await page.bringToFront()
    await page.reload()
    await shopper.open()
    await shopper.show('chat')
    for (const number of tabs.keys()) await shopper.sees(`from ${number}`)
    assert.deepEqual((await shopper.texts('own')).map((text) => /from \d/.exec(text)?.[0]).toSorted(), ['from 0', 'from 1', 'from 2'])
    await context.close()
  })
})
