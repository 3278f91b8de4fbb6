import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { axeFindings } from './browser.ts'
import { readEverything, signIn, signOut, usePrivateShop } from './private-shop.ts'

/** What a page that watches itself noted: every way to keep something, or to reach somebody. */
const watchItself = () => {
  const noted: string[] = []
  Object.assign(window, { noted })
  const watch = (target: object | undefined, ...names: string[]) => {
    for (const name of names) {
      const own = (target as Record<string, unknown> | undefined)?.[name]
      if (typeof own !== 'function') continue
      Object.defineProperty(target, name, {
        value(this: unknown, ...given: unknown[]) {
          noted.push(`${name} ${String(given[0])}`)
          return own.apply(this, given)
        },
      })
    }
  }
  watch(Storage.prototype, 'setItem')
  watch(IDBFactory.prototype, 'open')
  watch(CacheStorage.prototype, 'open')
  watch(LockManager.prototype, 'request')
  watch(Navigator.prototype, 'sendBeacon')
  watch(window, 'fetch')
  for (const name of ['BroadcastChannel', 'WebSocket', 'EventSource', 'SharedWorker', 'XMLHttpRequest'] as const) {
    Object.assign(window, {
      [name]: new Proxy(window[name], {
        construct(own, given, target) {
          noted.push(`new ${name}`)
          return Reflect.construct(own, given, target) as object
        },
      }),
    })
  }
}

/** What of a pattern is in a text, with what is around it. */
const traces = (text: string, pattern: RegExp) =>
  [...text.matchAll(new RegExp(`.{0,60}(?:${pattern.source}).{0,40}`, 'gs'))].map(([found]) => found)

const left = (page: Page) =>
  page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.locks.query()).held?.length,
  ])
const NOTHING = [0, 0, '', 0, 0, 0]

describe('what is kept of a visitor', { timeout: 180_000 }, () => {
  const shop = usePrivateShop()

  it('is nothing before the panel is opened: no storage, no cookie, no connection', async () => {
    const { context, requests, open } = await shop.visit()
    await context.addInitScript(watchItself)
    const { page, part } = await open(shop.address('a'))
    await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 })))
    assert.deepEqual(await page.evaluate(() => (window as never as { noted: string[] }).noted), [])
    assert.deepEqual(await left(page), NOTHING)
    assert.deepEqual(
      requests.map((request) => new URL(request.split(' ')[1] ?? '').pathname),
      ['/plain', '/shopbell.js'],
    )
    // Whoever points at the bubble has opened nothing yet: files come, and nothing is said to the server.
    await part('bubble').hover()
    await page.waitForFunction(() => customElements.get('shop-bell'))
    await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 })))
    assert.deepEqual(await left(page), NOTHING)
    assert.deepEqual(
      requests.filter((request) => request.includes('/v1/')),
      [],
    )
    assert.deepEqual(await context.cookies(), [])
    await context.close()
  })

  it('is never a cookie, whatever is done', async () => {
    const { context, open } = await shop.visit()
    const shopper = await open(shop.address('a'))
    // The browser tells the headers by itself; what has to be asked for is not there any more when a page is left.
    const headers: string[] = []
    const network = await context.newCDPSession(shopper.page)
    network.on('Network.responseReceivedExtraInfo', (response) => headers.push(...Object.keys(response.headers)))
    await network.send('Network.enable')
    await shopper.open()
    await shopper.show('chat')
    await shopper.say('No cookies for me')
    await shopper.page.getByText('Sent').waitFor()
    await shopper.page.reload()
    await shopper.open()
    await shopper.show('chat')
    await shopper.sees('No cookies for me')
    assert.deepEqual(await context.cookies(), [])
    const names = new Set(headers.map((name) => name.toLowerCase()))
    assert.deepEqual([names.has('content-type'), names.has('set-cookie')], [true, false])
    await context.close()
  })

  it('is nothing where a browser refuses, and the chat works all the same', async () => {
    const { context, open } = await shop.visit()
    await context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { get: refuse })
    })
    const shopper = await open(shop.address('a'))
    await shopper.open()
    await shopper.show('chat')
    await shopper.say('In private')
    await shopper.page.getByText('Sent').waitFor()
    await context.close()
  })

  it('waits for consent: nothing but files after a click, which asks; a yes opens, and is remembered', async () => {
    const { context, requests, open } = await shop.visit()
    const shopper = await open(shop.address('a', 'waiting'))
    const { page, part } = shopper
    await part('bubble').hover()
    await page.evaluate(() => void window.shopbell?.('setContext', { audience: 'new' }))
    assert.equal(requests.length, 2, requests.join('\n'))
    await part('bubble').click()
    await page.getByRole('dialog').getByText('we keep a random code and your messages in this browser').waitFor()
    assert.deepEqual(await axeFindings(page, 'shop-bell'), [])
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.deepEqual(await left(page), NOTHING)
    await part('bubble').click()
    await page.getByRole('dialog').waitFor()
    assert.deepEqual(await left(page), NOTHING)
    assert.deepEqual(
      requests.filter((request) => request.includes('/v1/')),
      [],
    )
    await page.getByRole('button', { name: 'Agree and open' }).click()
    await part('panel').waitFor()
    await shopper.show('chat')
    await shopper.say('Now you may')
    await page.getByText('Sent').waitFor()
    await page.reload()
    await shopper.open()
    await shopper.show('chat')
    await shopper.sees('Now you may')
    await context.close()
  })

  it('goes when consent is taken back, here and on a page where nobody opened the bell', async () => {
    const { context, requests, open } = await shop.visit()
    const shopper = await open(shop.address('a', 'waiting'))
    const { page, part } = shopper
    const consent = (given: boolean) => page.evaluate((given) => window.shopbell?.('consent', given) as Promise<void>, given)
    await consent(true)
    await shopper.open()
    await shopper.show('chat')
    await shopper.say('Before the no')
    await page.getByText('Sent').waitFor()
    await consent(false)
    assert.equal(await part('bubble').count(), 0)
    assert.deepEqual(traces(await readEverything(page), /shopbell:|Before the no/), [])
    const { length } = requests
    await consent(true)
    await shopper.open()
    await page.getByRole('tab', { name: 'Chat' }).click()
    await part('input').waitFor()
    assert.equal(await shopper.part('message').filter({ hasText: 'Before the no' }).count(), 0)
    assert.ok(requests.length >= length)
    await shopper.say('Once more')
    await page.getByText('Sent').waitFor()
    await page.reload()
    await part('bubble').waitFor()
    await consent(false)
    assert.deepEqual(traces(await readEverything(page), /shopbell:|Once more/), [])
    await part('bubble').click()
    await page.getByRole('button', { name: 'Agree and open' }).waitFor()
    await context.close()
  })

  it('can be downloaded, and deleted in every tab and on the server', async () => {
    const { context, open } = await shop.visit()
    const [one, two] = [await open(shop.address('a')), await open(shop.address('a'))]
    await one.open()
    await one.show('chat')
    await one.say('My address is Elm Street 3')
    await one.page.getByText('Sent').waitFor()
    await two.page.bringToFront()
    await two.open()
    await two.show('chat')
    await two.sees('Elm Street')
    await one.page.bringToFront()
    const choose = async (name: string) => {
      await one.page.getByRole('button', { name: 'Your data' }).click()
      await one.page.getByRole('menuitem', { name }).click()
    }
    const download = one.page.waitForEvent('download')
    await choose('Download as text')
    const file = await download
    assert.match(file.suggestedFilename(), /^demo-chat-.*\.txt$/)
    assert.match(await readFile(await file.path(), 'utf8'), /You: My address is Elm Street 3/)
    const token = await one.page.evaluate(() =>
      localStorage.getItem(Object.keys(localStorage).find((key) => key.endsWith(':anonymous')) ?? ''),
    )
    await choose('Delete my data')
    await one.page.getByRole('button', { name: 'Delete for good' }).click()
    await one.page.locator('.data-note').getByText('Your data was deleted.').waitFor()
    await two.part('message').filter({ hasText: 'Elm Street' }).first().waitFor({ state: 'detached' })
    for (const { page } of [one, two]) assert.deepEqual(traces(await readEverything(page), /Elm|shopbell:demo@[^"]*:anonymous/), [])
    const answer = await fetch(`${shop.server.url}/v1/sessions/refresh`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(shop.address('a')).origin },
      body: JSON.stringify({ refreshToken: token }),
    })
    assert.equal(answer.status, 401)
    await one.say('Hello again')
    await one.page.getByText('Sent').waitFor()
    await context.close()
  })

  it('of one person is nowhere when the next one signs in: twice, in two tabs', async () => {
    const { context, requests, forgetRequests, open } = await shop.visit()
    const tabs = [await open(shop.address('a')), await open(shop.address('a'))]
    const [one, two] = tabs as [(typeof tabs)[0], (typeof tabs)[0]]
    const show = async (tab: typeof one) => {
      // Without a window every tab is in front, always; a person's browser says when one comes there.
      await tab.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      if (!(await tab.part('panel').isVisible())) await tab.part('bubble').click()
      await tab.page.getByRole('tab', { name: 'Chat' }).click()
      await tab.part('input').waitFor()
    }
    for (const round of [1, 2]) {
      for (const tab of tabs) await signIn(tab, 'ANNA-4711')
      await show(one)
      if (round === 2) await one.sees('ANNA unsent 1')
      await one.say(`ANNA says ${round}`)
      await one.page.getByText('Sent').last().waitFor()
      await show(two)
      await two.sees(`ANNA says ${round}`)
      await context.setOffline(true)
      await two.say(`ANNA unsent ${round}`)
      await two.page.getByText('Waiting for the connection').waitFor()
      await two.show('faq')
      await two.part('search').fill('ANNA looks for this')
      await two.show('chat')
      await two.part('input').fill('ANNA is typing')
      assert.match(await readEverything(two.page), /ANNA unsent/)
      // The key is there since she was connected, so that this works without a network.
      await signOut(two)
      await context.setOffline(false)
      await one.part('message').first().waitFor({ state: 'detached' })
      forgetRequests()
      for (const tab of tabs) await signIn(tab, 'BOB-0815')
      await show(one)
      await one.say(`bob ${round}`)
      await one.page.getByText('Sent').last().waitFor()
      await show(two)
      await two.sees(`bob ${round}`)
      for (const { page } of tabs) assert.deepEqual(traces(await readEverything(page), /ANNA|4711/), [])
      assert.deepEqual(traces(requests.join('\n'), /ANNA|4711/), [])
      for (const tab of tabs) await signOut(tab)
    }
    await signIn(one, 'ANNA-4711')
    await show(one)
    await one.sees('ANNA unsent 2')
    assert.deepEqual(await one.texts('own').then((texts) => texts.filter((text) => /bob/.test(text))), [])
    await context.close()
  })

  it('stays with its subdomain; who signs in finds the same conversation on all of them', async () => {
    const { context, open } = await shop.visit()
    const first = await open(shop.address('a'))
    await first.open()
    await first.show('chat')
    await first.say('Nobody says')
    await first.page.getByText('Sent').waitFor()
    await signIn(first, 'CARLA-1')
    await first.say('Carla says')
    await first.page.getByText('Sent').waitFor()
    const second = await open(shop.address('b'))
    await second.open()
    await second.show('chat')
    assert.equal(await second.part('message').filter({ hasText: 'says' }).count(), 0)
    await signIn(second, 'CARLA-1')
    await second.part('input').click()
    await second.say('Carla again')
    await second.sees('Carla says')
    assert.equal(await second.part('message').filter({ hasText: 'Nobody says' }).count(), 0)
    await context.close()
  })
})
