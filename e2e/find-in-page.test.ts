import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createId, type DeskAnswer } from '@shopbell/core/protocol'
import type { Browser } from 'playwright-core'
import { openPage, startBrowser } from './browser.ts'
import { type CountingServer, startCountingServer } from './counting-server.ts'
import { createShopper } from './shopper.ts'

let browser: Browser
let server: CountingServer
before(async () => {
  server = await startCountingServer()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await server?.close()
})

test('the browser finds words in a long conversation that are not drawn, and what it finds is drawn where it stands', async () => {
  const agent = await server.fixture.agent()
  const { page, context, errors } = await openPage(browser, server.page)
  const shopper = createShopper(page)
  await shopper.open()
  await shopper.show('chat')
  await shopper.say('Is anybody there?')
  await shopper.sees('Sent')
  const { conversations } = (await agent.ask('GET', '/v1/desk/conversations')).body as DeskAnswer
  const path = `/v1/desk/conversations/${conversations[0]?.head.id}/messages`
  const words = Array.from({ length: 400 }, (_, i) => (i === 60 ? 'A walrus sings at dawn' : `Line number ${i}`))
  for (let from = 0; from < words.length; from += 20) {
    const items = words.slice(from, from + 20).map((text) => ({ id: createId(), content: { kind: 'text', text } }))
    assert.equal((await agent.ask('POST', path, { items })).status, 200)
    // Nobody may write so much so fast.
    server.fixture.clock.now += 20_000
  }
  await page.locator('.log > [hidden="until-found"]').filter({ hasText: 'A walrus sings at dawn' }).waitFor({ state: 'attached' })
  const wanted = shopper.part('message').filter({ hasText: 'A walrus sings at dawn' })
  assert.equal(await wanted.count(), 0)
  // As if the address had been typed: a link to words leads to where the browser's search would.
  const browserItself = await context.newCDPSession(page)
  await browserItself.send('Page.navigate', { url: `${server.page}#:~:text=walrus%20sings`, transitionType: 'typed' })
  await wanted.waitFor()
  await page.waitForFunction(() => {
    const chat = document.querySelector('shop-bell')?.shadowRoot?.querySelector('shop-bell-chat')?.shadowRoot
    const row = [...(chat?.querySelectorAll('[part~="message"]') ?? [])].find(({ textContent }) => textContent?.includes('walrus'))
    const [view, found] = [chat?.querySelector('.scroller'), row].map((element) => element?.getBoundingClientRect())
    return view && found && found.bottom > view.top && found.top < view.bottom
  })
  assert.deepEqual(errors, [])
  await context.close()
})
