import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { EventsAnswer } from '@shopbell/core/protocol'
import { type FeedReader, readFeed } from '../packages/server/src/testing/feed-reader.ts'
import { askJson } from '../packages/server/src/testing/server-process.ts'
import { messagesOf } from '../scripts/chaos/check.ts'
import { type KillableBrowser, startKillableBrowser } from './killable-browser.ts'
import { createShopper, type Shopper } from './shopper.ts'
import { createPlace, type Place, type Stack, startStack } from './stack.ts'

describe('a browser with three tabs, in which everything goes wrong', () => {
  let place: Place
  let stack: Stack
  let browser: KillableBrowser
  let desk: Desk
  const profile = mkdtempSync(join(tmpdir(), 'shopbell-profile-'))
  before(async () => {
    place = await createPlace()
    stack = await startStack(place)
    browser = await startKillableBrowser(profile)
    desk = await sitAtDesk(stack)
  })
  after(async () => {
    desk?.feed.stop()
    await browser?.kill()
    await stack?.kill()
    place?.remove()
    rmSync(profile, { recursive: true, force: true })
  })

  test('has everything that was typed and sent arrive once and in order', async () => {
    const typed: string[] = []
    /** Types, sends, and waits until the bubble says that it is on its way. */
    async function say(shopper: Shopper, text: string): Promise<void> {
      typed.push(text)
      await shopper.say(text)
      await shopper.part('message').filter({ hasText: text }).getByText(ON_ITS_WAY).waitFor({ state: 'attached' })
    }
    const arrived = () => desk.feed.until((frame) => frame.type === 'message' && messagesOf([frame])[0]?.text === typed.at(-1))

    const first = await openTab()
    await say(first, 'talk to a person: three tabs')
    const second = await openTab()
    const third = await openTab()
    for (const round of [1, 2])
      for (const [index, tab] of [first, second, third].entries()) await say(tab, `online ${round}, tab ${index + 1}`)
    await arrived()

    await browser.context.setOffline(true)
    for (const [index, tab] of [third, first, second].entries()) await say(tab, `offline ${index + 1}`)
    await browser.context.setOffline(false)
    await arrived()

    // The first tab holds the connection, and goes in the middle of sending.
    await browser.context.setOffline(true)
    await say(first, 'closed while sending')
    await first.page.close()
    await say(second, 'after the tab was closed')
    await browser.context.setOffline(false)
    await arrived()

    await say(third, 'and closed at once')
    await third.page.close()
    await say(second, 'after that too')
    await arrived()

    const fourth = await openTab()
    await browser.context.setOffline(true)
    for (const [index, tab] of [second, fourth, second].entries()) await say(tab, `killed while offline ${index + 1}`)
    await browser.kill()
    browser = await startKillableBrowser(profile)
    // Nobody opens anything: the page alone goes on with what waits.
    await browser.context.newPage().then((page) => page.goto(`${stack.shop}/en/`))
    await arrived()

    const last = await openTab()
    await say(last, 'killed while sending')
    await browser.kill()
    browser = await startKillableBrowser(profile)
    const reloaded = await openTab()
    await say(reloaded, 'and here again')
    await arrived()

    assert.deepEqual(await desk.texts(), [typed])
    for (const text of typed) await reloaded.sees(text)
    const shown = await reloaded.texts('own')
    assert.deepEqual(
      shown.map((text) => typed.find((one) => text.split('\n').includes(one)) ?? text),
      typed,
    )
  })

  async function openTab(): Promise<Shopper> {
    const page = await browser.context.newPage()
    await page.goto(`${stack.shop}/en/`)
    const shopper = createShopper(page)
    await shopper.open()
    await shopper.show('chat')
    return shopper
  }
})

const ON_ITS_WAY = /^(Sending…|Waiting for the connection|Sent|Read)$/

interface Desk {
  feed: FeedReader
  /** What visitors wrote, as the log of each conversation has it. */
  texts(): Promise<string[][]>
}

async function sitAtDesk({ desk, agent }: Stack): Promise<Desk> {
  const response = await fetch(`${desk}/v1/desk/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: desk },
    body: JSON.stringify(agent),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const feed = await readFeed(`${desk}/v1/desk/events`, { cookie })
  return {
    feed,
    async texts() {
      const conversations = new Set(feed.frames.flatMap((frame) => (frame.type === 'message' ? frame.conversation : [])))
      const logs = [...conversations].map((id) =>
        askJson<EventsAnswer>(`${desk}/v1/desk/conversations/${id}/events?after=0&limit=200`, { headers: { cookie } }),
      )
      return (await Promise.all(logs)).map(({ events }) => messagesOf(events).map(({ text }) => text))
    },
  }
}
