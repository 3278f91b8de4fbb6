import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Client } from '@shopbell/core'
import { createId, type DeskAnswer } from '@shopbell/core/protocol'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import type { TestAgent } from '../packages/server/src/testing/app-fixture.ts'
import { startBrowser } from './browser.ts'
import { type CountingServer, startCountingServer } from './counting-server.ts'
import { createShopper, type Shopper } from './shopper.ts'

/** What each page notes of itself. */
interface Noted {
  chimes: number
  feeds: number
}

/** Runs in each page before its scripts: counts sounds, and the feeds that the page has. */
function takeNotes() {
  const noted: Noted = Object.assign(window, { chimes: 0, feeds: 0 })
  window.AudioContext = class extends window.AudioContext {
    constructor() {
      super()
      noted.chimes++
    }
  }
  const { fetch } = window
  window.fetch = (url, init) => {
    if (String(url).includes('/v1/events?')) {
      noted.feeds++
      init?.signal?.addEventListener('abort', () => noted.feeds--)
    }
    return fetch(url, init)
  }
}

/** Waits until something is so; a leader that fell silent has eight seconds at most. */
async function eventually(what: string, isSo: () => boolean | Promise<boolean>, ms = 8_000) {
  const latest = performance.now() + ms
  while (!(await isSo())) {
    if (performance.now() > latest) assert.fail(`It never came about: ${what}.`)
    await setTimeout(5)
  }
}

describe('eight tabs of one browser', () => {
  let browser: Browser
  let server: CountingServer
  let context: BrowserContext
  let agent: TestAgent
  let tabs: Shopper[] = []

  async function open(): Promise<Shopper> {
    const page = await context.newPage()
    await page.goto(server.page)
    const shopper = createShopper(page)
    await shopper.part('bubble').waitFor()
    return shopper
  }

  async function reply(text: string) {
    const { conversations } = (await agent.ask('GET', '/v1/desk/conversations')).body as DeskAnswer
    const path = `/v1/desk/conversations/${conversations[0]?.head.id}/messages`
    const { status } = await agent.ask('POST', path, { items: [{ id: createId(), content: { kind: 'text', text } }] })
    assert.equal(status, 200)
  }

  const note = async (name: keyof Noted) =>
    Promise.all(tabs.map(({ page }) => page.evaluate((key) => (window as never)[key] as number, name)))
  const badge = (number: string) => Promise.all(tabs.map((tab) => tab.part('badge').filter({ hasText: number }).waitFor()))

  /** What every tab knows, whether it shows it or not. */
  const everywhere = (text: string) =>
    Promise.all(
      tabs.map(({ page }) =>
        page.waitForFunction(
          (wanted) => {
            const { client } = document.querySelector('shop-bell') as unknown as { client?: Client }
            return client?.$chat
              .get()
              .$messages.get()
              .some(({ content }) => content?.kind === 'text' && content.text === wanted)
          },
          text,
          { polling: 50 },
        ),
      ),
    )

  /** Takes the tab that has the connection out of the list. */
  async function takeLeader(): Promise<Shopper> {
    const index = (await note('feeds')).findIndex((feeds) => feeds > 0)
    return tabs.splice(index, 1)[0] as Shopper
  }

  before(async () => {
    server = await startCountingServer()
    browser = await startBrowser()
    agent = await server.fixture.agent()
    context = await browser.newContext()
    await context.addInitScript(takeNotes)
    const first = await open()
    await first.open()
    await first.show('chat')
    await first.say('Is anybody there?')
    await first.sees('Sent')
    tabs = [first]
    for (let tab = 1; tab < 8; tab++) tabs.push(await open())
    await first.part('bubble').click()
    await first.part('panel').waitFor({ state: 'hidden' })
    // A page that is not in front would believe for long that its panel is seen.
    await first.page.bringToFront()
    await first.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })

  test('have one connection, know the same of what is unread, and sound once', async () => {
    // Another one that may sound, too: a browser lets nobody who was not clicked.
    await tabs[4]?.page.mouse.click(200, 200)
    await reply('Yes, I am')
    await badge('1')
    await eventually('there was a sound', async () => (await note('chimes')).some((chimes) => chimes > 0))
    assert.deepEqual([server.feeds(), server.opened.length], [1, 1])
    await tabs[2]?.open()
    await tabs[2]?.sees('Yes, I am')
    await Promise.all(tabs.map((tab) => tab.part('badge').waitFor({ state: 'detached' })))
    // By now each of them has had its turn.
    await setTimeout(1_000)
    assert.equal(
      (await note('chimes')).reduce((sum, chimes) => sum + chimes),
      1,
    )
  })

  test('share the draft, and send what was written in any of them once', async () => {
    const [one, , three] = tabs as [Shopper, Shopper, Shopper]
    await three.part('input').fill('Half a sentence')
    await one.open()
    await one.show('chat')
    await eventually('the draft is in the other tab', async () => (await one.part('input').inputValue()) === 'Half a sentence')
    const posts = server.posts()
    await three.say('A whole sentence')
    await one.sees('A whole sentence')
    await one.sees('Sent')
    assert.equal(await one.part('input').inputValue(), '')
    assert.deepEqual([server.posts(), server.opened.length], [posts + 1, 1])
  })

  test('go on in another one when the one that is connected is closed', async (context) => {
    const opened = server.opened.length
    await (await takeLeader()).page.close()
    await eventually('another one is connected', () => server.opened.length > opened && server.feeds() === 1)
    context.diagnostic(`after ${Math.round((server.opened.at(-1) ?? 0) - (server.closed.at(-1) ?? 0))} ms`)
    await reply('Still there?')
    await everywhere('Still there?')
  })

  // Chromium without a window never hides a page, and freezes none that is not hidden: the first says what a page hears then, the second is
  // a page that hears and does nothing any more, and keeps its lock and its stream.
  const silences: Record<string, [(page: Page, cdp: CDPSession) => Promise<unknown>, (page: Page, cdp: CDPSession) => Promise<unknown>]> = {
    'about to be frozen': [
      (page) => page.evaluate(() => document.dispatchEvent(new Event('freeze'))),
      (page) => page.evaluate(() => document.dispatchEvent(new Event('resume'))),
    ],
    'stopped without a word': [
      async (_, cdp) => {
        await cdp.send('Debugger.enable')
        await cdp.send('Debugger.pause')
      },
      (_, cdp) => cdp.send('Debugger.disable'),
    ],
  }
  for (const [how, [stop, goOn]] of Object.entries(silences)) {
    test(`go on in another one when the one that is connected is ${how}, and are one again when it is back`, async (test) => {
      const silent = await takeLeader()
      const cdp = await context.newCDPSession(silent.page)
      const opened = server.opened.length
      const since = performance.now()
      await stop(silent.page, cdp)
      await eventually('another one is connected', () => server.opened.length > opened)
      test.diagnostic(`after ${Math.round((server.opened.at(-1) ?? 0) - since)} ms`)
      await reply(`Heard although one is ${how}`)
      await everywhere(`Heard although one is ${how}`)
      await goOn(silent.page, cdp)
      tabs.push(silent)
      await everywhere(`Heard although one is ${how}`)
      await eventually('there is one connection', () => server.feeds() === 1)
    })
  }
})
