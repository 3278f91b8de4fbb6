import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import type {} from '../../packages/widget/src/cdn/command.ts'
import { type PageServer, servePages } from '../page-server.ts'
import { untilTimersEnd, whatLives } from '../pages/watch-living-things.ts'
import { scriptFiles, scriptPage, takeAway } from '../script-files.ts'
import type { DrivenBrowser } from './driven-browser.ts'
import { dropPicture } from './drop-picture.ts'
import { presentBrowsers } from './find-browsers.ts'
import { createPerson, type Person } from './person.ts'
import { errorsIn, useTestedShop } from './tested-shop.ts'

/** What somebody types and reads, in each language. */
const WORDS = {
  en: {
    search: 'how long can i return',
    found: 'How long do I have to return something?',
    message: 'Do you ship to Norway?',
    reply: 'Hi, Lin here. Yes, we do.',
    score: 'Very good',
    thanks: 'Thank you',
  },
  'zh-CN': {
    search: '买了多久还能退',
    found: '买了多久之内可以退货？',
    message: '能寄到挪威吗？',
    reply: '您好，我是林晓，可以的。',
    score: '非常满意',
    thanks: '感谢',
  },
} as const

/** Runs in the page: wants the bell, until it is said that it could not be loaded. */
function failsToOpen(): Promise<void> {
  const { error } = console
  return new Promise((resolve) => {
    console.error = (...given) => {
      error.apply(console, given)
      if (String(given[0]).startsWith('Shopbell could not be loaded')) resolve()
    }
    window.shopbell?.('open')
  })
}

/** Runs in the page: wants the bell again and again, until it is there. */
async function opensAtLast(): Promise<void> {
  while (!document.querySelector('shop-bell')?.shadowRoot?.querySelector('[part=panel]')) {
    window.shopbell?.('open')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

for (const { name, start } of presentBrowsers()) {
  describe(`the bell in ${name}`, () => {
    const shop = useTestedShop()
    let browser: DrivenBrowser
    let person: Person
    let site: PageServer | undefined

    // One of its own for each test, which remembers nothing.
    beforeEach(async () => {
      browser = await start()
      person = createPerson(browser)
    })
    afterEach(async () => {
      await browser?.close()
      await site?.close()
      site = undefined
    })

    async function opensChat() {
      await person.clicks({ part: 'bubble' })
      await person.clicks({ selector: '[role=tab]:nth-of-type(2)' })
      await person.sees({ part: 'input' })
    }

    async function says(text: string): Promise<string> {
      const arrived = shop.arrives(text)
      await person.clicks({ part: 'input' })
      await person.types(text)
      await person.presses('Enter')
      await person.sees({ part: 'message-own', text })
      return arrived
    }

    for (const [lang, words] of Object.entries(WORDS)) {
      test(`finds an answer, chats, shows a picture and is rated in a page with the strictest policy: ${lang}`, async () => {
        await browser.visit(shop.strict(lang))
        await person.clicks({ part: 'bubble' })
        await person.clicks({ part: 'search' })
        await person.types(words.search)
        assert.equal((await person.sees({ part: 'result', text: words.found })).text, words.found)
        await person.clicks({ part: 'result', text: words.found })
        await person.sees({ part: 'answer', text: words.found })
        await person.clicks({ selector: '[role=tab]:nth-of-type(2)' })

        const conversation = await says(words.message)
        shop.desk.send(conversation, words.reply)
        await person.sees({ part: 'message-agent', text: words.reply })
        await browser.call(dropPicture)
        await person.sees({ selector: '[part~=message-own] img' })

        await shop.desk.close(conversation, true)
        await person.clicks({ part: 'star', text: words.score })
        await person.clicks({ part: 'submit' })
        await person.sees({ text: words.thanks })
        await person.sees({ part: 'change' })

        await person.presses('Escape')
        await person.seesNo({ part: 'panel' })
        assert.equal((await person.sees({ part: 'bubble' })).isFocused, true)
        assert.deepEqual(await errorsIn(browser), [])
      })
    }

    test('opens when its code arrives between the press and the release', async () => {
      await browser.visit(shop.plain('en'))
      const { x, y } = await person.sees({ part: 'bubble' })
      await browser.act({ type: 'pointer' }, [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
      ])
      await person.sees({ selector: '[part~=bubble][aria-expanded=false]' })
      await browser.act({ type: 'pointer' }, [{ type: 'pointerUp', button: 0 }])
      await person.sees({ selector: '[part~=bubble][aria-expanded=true]' })
    })

    test('asks again for what did not arrive', async () => {
      const files = scriptFiles()
      const putBack = { main: takeAway(files, 'main.js'), talk: takeAway(files, 'talk.js') }
      site = await servePages(files)
      files['/'] = scriptPage(site.origin)
      await browser.visit(`${site.origin}/`)
      await browser.call(failsToOpen)
      putBack.main()
      await browser.call(opensAtLast)
      await person.clicks({ selector: '[role=tab]:nth-of-type(2)' })
      await person.sees({ selector: 'button', text: 'Try again' })
      putBack.talk()
      await person.clicks({ selector: '[role=tabpanel]:not([hidden]) button', text: 'Try again' })
      await person.sees({ part: 'input' })
    })

    test('has the conversation again after a reload', async () => {
      const [message, reply] = ['Is the kettle in stock?', 'Twelve are left.']
      await browser.visit(shop.plain('en'))
      await opensChat()
      shop.desk.send(await says(message), reply)
      await person.sees({ part: 'message-agent', text: reply })
      assert.deepEqual(await errorsIn(browser), [])

      await browser.visit(shop.plain('en'))
      await opensChat()
      await person.sees({ part: 'message-own', text: message })
      await person.sees({ part: 'message-agent', text: reply })
      assert.deepEqual(await errorsIn(browser), [])
    })

    test('goes away without a trace: no node, timer, observer, channel or lock', async () => {
      await browser.visit(shop.plain('en'))
      await person.sees({ part: 'bubble' })
      await browser.call(() => window.shopbell?.('destroy'))
      await browser.call(untilTimersEnd)
      const before = await browser.call(whatLives)
      await browser.visit(shop.plain('en'))
      await opensChat()
      await says('Just looking')
      const open = await browser.call(whatLives)
      assert.ok(open.observers > 0 && open.channels > 0 && open.locks > 0, JSON.stringify(open))
      await browser.call(() => window.shopbell?.('destroy'))
      await browser.call(untilTimersEnd)
      assert.deepEqual(await browser.call(whatLives), before)
      assert.deepEqual(await errorsIn(browser), [])
    })
  })
}
