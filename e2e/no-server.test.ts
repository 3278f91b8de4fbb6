import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type PreviewServer, preview } from 'vite'
import { openPage, startBrowser } from './browser.ts'

describe('the page without a back end, built', () => {
  let browser: Browser
  let shop: PreviewServer
  let url = ''

  before(async () => {
    const root = new URL('../demo', import.meta.url).pathname
    shop = await preview({ root, logLevel: 'silent', preview: { port: 0, strictPort: false, host: 'localhost' } })
    url = `${shop.resolvedUrls?.local[0]}no-server.html`
    browser = await startBrowser()
  })
  after(async () => {
    await browser.close()
    await shop.close()
  })

  async function answerAs(page: Page, text: string) {
    await page.getByLabel('您的回复').fill(text)
    await page.getByRole('button', { name: '回复', exact: true }).click()
  }

  it('answers, lets somebody reply, counts what is unread, and asks for a rating', async () => {
    const { page, context, errors } = await openPage(browser, `${url}?lang=zh-CN`)
    // Until the bell is there, its links are plain links.
    await page.locator('[part~=bubble]').waitFor()
    await page.getByText('多久之内可以退货？').click()
    await page.locator('[part~=answer]').waitFor()
    await page.getByRole('tab', { name: '在线客服' }).click()
    await page.locator('[part~=input]').fill('请转人工')
    await page.locator('[part~=send]').click()
    // It is shown before it is sent; nobody can answer it before.
    await page.getByText('您已请求人工客服').waitFor()
    await page.keyboard.press('Escape')
    await answerAs(page, '您好，我是 Lin')
    await page.getByRole('button', { name: '打开帮助，1 条新消息' }).waitFor()
    assert.match(await page.title(), /^\(1\) /)
    await page.getByRole('button', { name: '结束会话并邀请评价' }).click()
    await page.locator('[part~=bubble]').click()
    await page.getByText('您好，我是 Lin').last().waitFor()
    await page.locator('[part~=star]').last().click()
    assert.deepEqual(errors, [])
    await context.close()
  })
})
