import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createId, type DeskAnswer } from '@shopbell/core/protocol'
import type { Browser, Page } from 'playwright-core'
import type { TestAgent } from '../packages/server/src/testing/app-fixture.ts'
import { openPage, startBrowser } from './browser.ts'
import { type CountingServer, startCountingServer } from './counting-server.ts'
import { type Meddling, type MeddlingProxy, startMeddlingProxy } from './meddling-proxy.ts'
import { type PageServer, pageWith, servePages } from './page-server.ts'
import { createShopper, type Shopper } from './shopper.ts'

/** Notes from now on every alarm that the chat shows, however short: that it is cut off, or that a message was not sent. */
async function noteAlarms(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const root = document.querySelector('shop-bell')?.shadowRoot?.querySelector('shop-bell-chat')?.shadowRoot as ShadowRoot
    const alarms: string[] = []
    const look = () => {
      for (const { textContent } of root.querySelectorAll('.connection, .delivery-failed')) alarms.push(textContent ?? '')
    }
    new MutationObserver(look).observe(root, { childList: true, subtree: true, characterData: true })
    look()
    Object.assign(window, { alarms })
  })
  return () => page.evaluate(() => (window as unknown as { alarms: string[] }).alarms)
}

describe('something between the browser and the server', { concurrency: 2 }, () => {
  let browser: Browser
  const closing: (() => Promise<unknown>)[] = []

  before(async () => {
    browser = await startBrowser()
  })
  after(async () => {
    await browser.close()
    for (const close of closing) await close()
  })

  /** A talk between a shopper, whose page knows the server by the proxy's address, and an agent, who reaches it directly. */
  async function talkThrough(meddling: Meddling) {
    const server: CountingServer = await startCountingServer()
    const proxy: MeddlingProxy = await startMeddlingProxy(server.page, meddling)
    const tag = `<script async src="${proxy.origin}/shopbell.js" data-server="${proxy.origin}" data-site="demo"></script>`
    const pages: PageServer = await servePages({ '/': pageWith(tag) })
    closing.push(pages.close, proxy.close, server.close)
    const agent: TestAgent = await server.fixture.agent()
    const watched = await openPage(browser, pages.origin.replace('127.0.0.1', 'localhost'))
    watched.context.setDefaultTimeout(20_000)
    const shopper = createShopper(watched.page)
    await shopper.open()
    await shopper.show('chat')
    await shopper.say('Is anybody there?')
    await shopper.sees('Sent')
    return {
      ...watched,
      proxy,
      shopper,
      async reply(text: string) {
        const { conversations } = (await agent.ask('GET', '/v1/desk/conversations')).body as DeskAnswer
        const path = `/v1/desk/conversations/${conversations[0]?.head.id}/messages`
        assert.equal((await agent.ask('POST', path, { items: [{ id: createId(), content: { kind: 'text', text } }] })).status, 200)
      },
    }
  }

  /** Each of them is shown once. */
  async function assertOnce({ shopper }: { shopper: Shopper }, texts: string[]) {
    for (const text of texts) assert.equal(await shopper.part('message').filter({ hasText: text }).count(), 1, text)
  }

  test('that closes every connection after three seconds loses nothing, doubles nothing and alarms nobody', async () => {
    const talk = await talkThrough({ cutsAfter: 3_000 })
    const { page, context, errors, proxy, shopper, reply } = talk
    const alarms = await noteAlarms(page)
    const texts: string[] = []
    for (const time of ['first', 'second', 'third']) {
      await proxy.nextCut()
      // Said while nobody listens, or in the moment in which one begins to.
      await reply(`Their ${time}`)
      await shopper.say(`My ${time}`)
      await shopper.sees(`Their ${time}`)
      await shopper
        .part('message-own')
        .filter({ hasText: `My ${time}` })
        .getByText('Sent')
        .waitFor()
      texts.push(`Their ${time}`, `My ${time}`)
    }
    await assertOnce(talk, texts)
    assert.deepEqual(await alarms(), [])
    assert.equal(proxy.asked.filter((one) => /^POST .*\/messages$/.test(one)).length, 4)
    assert.deepEqual(
      errors.filter((error) => !error.includes('net::ERR_')),
      [],
    )
    await context.close()
  })

  test('that holds the feed back until it ends makes the widget ask and wait, and alarms nobody', async () => {
    const talk = await talkThrough({ holdsBack: true })
    const { page, context, errors, proxy, shopper, reply } = talk
    const alarms = await noteAlarms(page)
    await page.waitForResponse((response) => response.url().includes('/v1/events?') && response.url().includes('wait='))
    await reply('Their first')
    await shopper.sees('Their first')
    await shopper.say('My first')
    await reply('Their second')
    await shopper.sees('Their second')
    await shopper.part('message-own').filter({ hasText: 'My first' }).getByText('Sent').waitFor()
    await assertOnce(talk, ['Their first', 'My first', 'Their second'])
    assert.equal(proxy.asked.filter((one) => one.startsWith('GET /v1/events?') && !one.includes('wait=')).length, 1)
    assert.deepEqual(await alarms(), [])
    assert.deepEqual(errors, [])
    await context.close()
  })
})
