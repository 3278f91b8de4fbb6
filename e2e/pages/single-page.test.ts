import assert from 'node:assert/strict'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { useForeignSite, type Visit } from '../foreign-site.ts'
import { pageWith } from '../page-server.ts'

const TURBO = '@hotwired/turbo/dist/turbo.es2017-umd.js'

/** A shop in React: a router of its own on `history`, and an inline chat that comes and goes with its page. */
const REACT = `
  import { createElement as h, StrictMode, useState, useEffect } from 'react'
  import { createRoot } from 'react-dom/client'
  function Shop() {
    const [path, setPath] = useState(location.pathname)
    useEffect(() => { document.title = 'At ' + path }, [path])
    const go = (to) => { history.pushState(null, '', to); setPath(to) }
    return h('main', null, h('h1', null, 'At ' + path), h('button', { onClick: () => go('/next') }, 'Next'))
  }
  createRoot(document.querySelector('#app')).render(h(StrictMode, null, h(Shop)))`

const VUE = `
  const { createApp, ref, h } = Vue
  createApp({ setup() {
    const path = ref(location.pathname)
    const go = (to) => { history.pushState(null, '', to); path.value = to; document.title = 'At ' + to }
    return () => h('main', [h('h1', 'At ' + path.value), h('button', { onClick: () => go('/next') }, 'Next')])
  } }).mount('#app')`

// Most of the time goes by in waiting: several pages at once.
describe('the bell in single-page shops', { concurrency: 4 }, () => {
  const at = useForeignSite()

  before(async () => {
    const { outputFiles } = await build({
      stdin: { contents: REACT, resolveDir: join(import.meta.dirname, '..') },
      bundle: true,
      write: false,
      minify: true,
      define: { 'process.env.NODE_ENV': '"production"' },
    })
    at.files['/react.js'] = (outputFiles[0] as { contents: Uint8Array }).contents
  })

  /** Starts a talk and leaves the panel open, with half a sentence in it. */
  async function beginTalk({ shopper }: Visit) {
    await shopper.open()
    await shopper.show('chat')
    await shopper.say('How long do I have to return something?')
    await shopper.part('message-assistant').getByText('15 days').waitFor()
    await shopper.part('input').fill('half a senten')
  }

  /** After the page went to another one: one bell, the same talk, the same half sentence, and the next message says where. */
  async function assertGoesOn({ shopper, page, errors, context }: Visit) {
    assert.equal(await page.locator('shop-bell').count(), 1)
    assert.equal(await shopper.part('panel').isVisible(), true)
    assert.equal(await shopper.part('input').inputValue(), 'half a senten')
    await shopper.sees('How long do I have to return something?')
    assert.equal(await sentFrom(page, () => shopper.say('When will my parcel arrive?')), page.url())
    await shopper.part('message-assistant').getByText('two to four days').waitFor()
    await page.keyboard.press('Escape')
    await shopper.part('panel').waitFor({ state: 'hidden' })
    await shopper.open()
    assert.deepEqual(errors, [])
    await context.close()
  }

  test('stays with Turbo, which replaces the body', async () => {
    const turbo = `<script src="${at.file(TURBO)}"></script>`
    at.files['/next'] = pageWith('<h2>The next page</h2>', at.tag()).replace('<title>', `${turbo}<title>`)
    const visit = await at.visit(pageWith('<a href="/next">Next</a>', at.tag()).replace('<title>', `${turbo}<title>`))
    await beginTalk(visit)
    await visit.page.evaluate(() => document.querySelector('a')?.click())
    await visit.page.getByRole('heading', { name: 'The next page' }).waitFor()
    await assertGoesOn(visit)
  })

  test('stays with Turbo, which morphs the page into itself', async () => {
    const turbo = `<script src="${at.file(TURBO)}"></script><meta name="turbo-refresh-method" content="morph">`
    const visit = await at.visit(pageWith('<h2>Before</h2>', at.tag()).replace('<title>', `${turbo}<title>`))
    await beginTalk(visit)
    const path = new URL(visit.page.url()).pathname
    at.files[path] = String(at.files[path]).replace('Before', 'After')
    await visit.page.evaluate(() =>
      (window as unknown as { Turbo: { visit(url: string, options: object): void } }).Turbo.visit(location.href, { action: 'replace' }),
    )
    await visit.page.getByRole('heading', { name: 'After' }).waitFor()
    await assertGoesOn(visit)
  })

  test('stays when everything in the body is swapped, as htmx does', async () => {
    const visit = await at.visit(pageWith(at.tag()))
    await beginTalk(visit)
    await visit.page.evaluate(() => {
      history.pushState(null, '', '/next')
      const text = new DOMParser().parseFromString('<body><h2>The next page</h2><p>Text', 'text/html')
      document.body.innerHTML = text.body.innerHTML
    })
    await assertGoesOn(visit)
  })

  for (const [name, script] of [
    ['React', '<script src="/react.js"></script>'],
    ['Vue', () => `<script src="${at.file('vue/dist/vue.global.prod.js')}"></script><script>${VUE}</script>`],
  ] as const) {
    test(`stays in a shop made with ${name}, with a router of its own`, async () => {
      const visit = await at.visit(pageWith('<div id="app"></div>', at.tag(), typeof script === 'string' ? script : script()))
      await beginTalk(visit)
      await visit.page.evaluate(() => document.querySelector<HTMLElement>('main button')?.click())
      await visit.page.getByRole('heading', { name: 'At /next' }).waitFor()
      await assertGoesOn(visit)
    })
  }

  test('goes on when it is moved, and when it is taken out and put back', async () => {
    const visit = await at.visit(pageWith('<aside></aside>', at.tag()))
    await beginTalk(visit)
    await visit.page.evaluate(() => document.querySelector('aside')?.append(document.querySelector('shop-bell') as Element))
    assert.equal(await visit.shopper.part('input').inputValue(), 'half a senten')
    await visit.page.evaluate(async () => {
      const bell = document.querySelector('shop-bell') as HTMLElement
      bell.remove()
      await new Promise((resolve) => setTimeout(resolve))
      document.body.append(bell)
    })
    await visit.shopper.part('panel').waitFor()
    await visit.shopper.sees('How long do I have to return something?')
    await visit.page.waitForFunction(() => {
      const chat = document.querySelector('shop-bell')?.shadowRoot?.querySelector('shop-bell-chat')
      return chat?.shadowRoot?.querySelector('textarea')?.value === 'half a senten'
    })
    await assertGoesOn(visit)
  })
})

/** The address of the page that a message names. */
async function sentFrom(page: Page, send: () => Promise<void>): Promise<string> {
  const [request] = await Promise.all([page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/messages')), send()])
  return (request.postDataJSON() as { context: { url: string } }).context.url
}
