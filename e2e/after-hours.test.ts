import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { createAgent } from './agent.ts'
import { axeFindings, openPage, startBrowser } from './browser.ts'
import { createShopper } from './shopper.ts'
import { createPlace, type Place, type Stack, startStack } from './stack.ts'

const DEMO = join(import.meta.dirname, '../demo')

const WORDS = {
  zh: {
    locale: 'zh-CN',
    person: '转人工客服',
    back: /您当地时间/,
    form: '留言',
    email: '邮箱',
    text: '留言内容',
    send: '发送',
    wrong: /邮箱地址/,
  },
  en: {
    locale: 'en-GB',
    person: 'Talk to a person',
    back: /back .* at 5:00\sPM your time|back .* at 17:00 your time/,
    form: 'Leave a message',
    email: 'E-mail',
    text: 'Your message',
    send: 'Send',
    wrong: /name@example\.com/,
  },
}

/** The demo's site, at another end of the world, where nobody works before the day after tomorrow at nine. */
function closeShop({ dataDir }: Place): string {
  const day = new Date(Date.now() + 2 * 86_400_000).toLocaleDateString('en', { weekday: 'short', timeZone: 'UTC' }).toLowerCase()
  const site = readFileSync(join(DEMO, 'sites/demo.yaml'), 'utf8')
    .replace('faq: ../faq', `faq: ${join(DEMO, 'faq')}`)
    .replace('timeZone: Asia/Shanghai', 'timeZone: UTC')
    .replace(/^( {4}(\w{3}): ).*$/gm, (_line, key: string, name: string) => `${key}${name === day ? '["09:00-17:00"]' : '[]'}`)
  const folder = join(dataDir, 'sites')
  mkdirSync(folder)
  writeFileSync(join(folder, 'demo.yaml'), site)
  return folder
}

describe('after hours', () => {
  let place: Place
  let stack: Stack
  let browser: Browser

  before(async () => {
    place = await createPlace()
    place.sitesDir = closeShop(place)
    stack = await startStack(place)
    browser = await startBrowser()
  })
  after(async () => {
    await stack?.kill()
    await browser?.close()
    place.remove()
  })

  for (const [language, words] of Object.entries(WORDS)) {
    test(`a shopper reads when somebody is back, and leaves a message that the agent finds, in ${language}`, async () => {
      const shop = await openPage(browser, `${stack.shop}/${language}/`, { locale: words.locale, width: 390, height: 780 })
      const { page } = shop
      const shopper = createShopper(page)
      await shopper.open()
      await shopper.show('chat')
      await page.getByText(words.back).first().waitFor()
      await page.getByRole('button', { name: words.person, exact: true }).click()
      const form = page.getByRole('form', { name: words.form })
      await form.getByText(words.back).waitFor()
      const below = await form.evaluate(
        (element) => element.getBoundingClientRect().top - (element.closest('[role="group"]')?.getBoundingClientRect().top ?? 0),
      )
      assert.ok(below >= 0, 'the form is seen from its heading on')
      assert.deepEqual(await axeFindings(page), [])

      await form.getByLabel(words.text).fill(`Where is my parcel? ${language}`)
      await form.getByRole('button', { name: words.send, exact: true }).click()
      await form.getByText(words.wrong).waitFor()
      await form.getByLabel(words.email).fill(`mei-${language}@example.com`)
      await form.getByRole('button', { name: words.send, exact: true }).click()
      await form.waitFor({ state: 'hidden' })
      await shopper.sees(`Where is my parcel? ${language}`)

      const desk = await openPage(browser, stack.desk, { locale: 'en-GB' })
      const agent = createAgent(desk.page)
      await agent.signIn(stack.agent.name, stack.agent.password)
      await agent.open(`Where is my parcel? ${language}`)
      await agent.sees('Left a message')
      await agent.sees(`mei-${language}@example.com`)
      assert.deepEqual([...shop.errors, ...desk.errors], [])
      await Promise.all([shop.context.close(), desk.context.close()])
    })
  }

  test('a shopper is told when the form does not arrive, and has it with the next try', async () => {
    const { page, context } = await openPage(browser, `${stack.shop}/en/`, { locale: 'en-GB' })
    const shopper = createShopper(page)
    await page.route('**/extras.js*', (route) => route.abort())
    await shopper.open()
    await shopper.show('chat')
    await shopper.part('input').fill('half a sentence')
    const button = page.getByRole('button', { name: WORDS.en.person, exact: true })
    await button.click()
    const trouble = page.getByRole('status').filter({ hasText: 'No connection' })
    await trouble.waitFor()
    await page.unroute('**/extras.js*')
    await button.click()
    await page.getByRole('form', { name: WORDS.en.form }).waitFor()
    await trouble.waitFor({ state: 'hidden' })
    assert.equal(await shopper.part('input').inputValue(), 'half a sentence')
    await context.close()
  })
})
