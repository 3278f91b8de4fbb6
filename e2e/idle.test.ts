import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Browser, BrowserContext } from 'playwright-core'
import { startBrowser } from './browser.ts'
import { type CountingServer, startCountingServer } from './counting-server.ts'
import { useForeignSite, type Visit } from './foreign-site.ts'
import { holdTime, type TimedPage } from './held-time.ts'
import { pageWith } from './page-server.ts'
import { createShopper, type Shopper } from './shopper.ts'

/** The longest that anything of the bell waits is less. */
const LONG = 90_000

async function eventually(what: string, isSo: () => Promise<boolean>) {
  const latest = performance.now() + 10_000
  while (!(await isSo())) {
    if (performance.now() > latest) assert.fail(`It never came about: ${what}.`)
    await setTimeout(20)
  }
}

/** Waits until everything that was on its way has come: for a second nothing was asked for, and so many things are waited for. */
async function atRest(time: TimedPage, plans = 0) {
  let planned: string[] = []
  let asked = -1
  await eventually('nothing is on its way', async () => {
    const before = asked
    asked = await time.asked()
    planned = await time.planned()
    const isCalm = before === asked && planned.length === plans
    if (!isCalm) await setTimeout(1_000)
    return isCalm
  }).catch(() => assert.fail(`At rest the page waits for ${planned.join('; ')}.`))
}

describe('a page that nobody does anything in', { concurrency: 4 }, () => {
  const at = useForeignSite()
  const BAR = '<div class="bar" style="position: fixed; inset: auto 0 0; height: 50px">Buy</div>'

  const states: Record<string, [string, (visit: Visit) => Promise<unknown>]> = {
    'with the bubble': ['', async () => {}],
    'with the bubble above the page’s own bar': ['data-avoid=".bar"', async () => {}],
    'with a bell that was opened, asked and closed': [
      '',
      async ({ shopper, page }) => {
        await shopper.open()
        await shopper.part('search').fill('return')
        await shopper.part('result').first().waitFor()
        await shopper.show('chat')
        await page.keyboard.press('Escape')
        await shopper.part('panel').waitFor({ state: 'hidden' })
      },
    ],
    'with an open panel': [
      '',
      async ({ shopper }) => {
        await shopper.open()
        await shopper.part('question').first().waitFor()
      },
    ],
  }
  for (const [name, [attributes, bring]] of Object.entries(states)) {
    test(`is woken by nothing ${name}, in front or in the background`, async () => {
      let time = {} as TimedPage
      const visit = await at.visit(pageWith(BAR, at.tag(attributes)), {
        prepare: async ({ page }) => {
          time = await holdTime(page)
        },
      })
      await visit.shopper.part('bubble').waitFor()
      await bring(visit)
      await visit.page.waitForLoadState('networkidle')
      await atRest(time)
      const asked: string[] = []
      visit.page.on('request', (request) => asked.push(request.url()))
      for (const isLooking of [true, false, true]) {
        await time.look(isLooking)
        await atRest(time)
        assert.deepEqual(await time.pass(LONG), [])
        assert.deepEqual(await time.moving(), [])
      }
      assert.deepEqual(asked, [])
      await visit.context.close()
    })
  }

  test('would be seen to be woken, and by whom', async () => {
    let time = {} as TimedPage
    const { context } = await at.visit(pageWith('<script>setInterval(function poll() {}, 30000)</script>'), {
      prepare: async ({ page }) => {
        time = await holdTime(page)
      },
    })
    await atRest(time, 1)
    const woken = await time.pass(LONG)
    assert.equal(woken.length, 3)
    assert.match(woken[0] ?? '', /^setInterval 30000 at http.*page-\d+:2/)
    await context.close()
  })
})

describe('tabs with a conversation', () => {
  let browser: Browser
  let server: CountingServer
  let context: BrowserContext
  let leader: Shopper
  let leaderTime: TimedPage

  async function open(): Promise<[Shopper, TimedPage]> {
    const page = await context.newPage()
    const time = await holdTime(page)
    await page.goto(server.page)
    return [createShopper(page), time]
  }

  before(async () => {
    server = await startCountingServer()
    browser = await startBrowser()
    context = await browser.newContext()
    ;[leader, leaderTime] = await open()
    await leader.open()
    await leader.show('chat')
    await leader.say('Is anybody there?')
    await leader.sees('Sent')
    await leader.page.keyboard.press('Escape')
    await leader.part('panel').waitFor({ state: 'hidden' })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })

  test('the one that has the connection waits for one thing, that the server falls silent, and is woken by nothing as long as it speaks', async () => {
    await atRest(leaderTime, 1)
    for (const isLooking of [true, false, false, true, false]) {
      await leaderTime.look(isLooking)
      await atRest(leaderTime, 1)
      assert.deepEqual(await leaderTime.pass(15_000), [])
      const asked = await leaderTime.asked()
      server.breathe()
      await eventually('it was heard', async () => (await leaderTime.asked()) > asked)
      assert.equal(await leaderTime.asked(), asked + 1)
      assert.match((await leaderTime.planned()).join(), /^setTimeout 35000 /)
    }
    assert.equal(server.opened.length, 1)
    assert.deepEqual(await leaderTime.moving(), [])
  })

  test('another one waits for nothing in the background, and in front asks the first one every second or so whether it is there', async () => {
    const [, time] = await open()
    await atRest(time, 1)
    assert.match((await time.planned()).join(), /^setInterval 1\d\d\d /)
    const before = await leaderTime.asked()
    const woken = await time.pass(10_000)
    assert.ok(woken.length >= 7 && woken.length <= 10, woken.join('\n'))
    assert.equal(await leaderTime.asked(), before, 'the first one answers, and plans nothing')
    await time.look(false)
    await atRest(time)
    assert.deepEqual(await time.pass(LONG), [])
  })
})
