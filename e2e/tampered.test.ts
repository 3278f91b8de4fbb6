import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openPage } from './browser.ts'
import { eachChromium } from './oldest-chromium.ts'
import { type PageServer, servePages } from './page-server.ts'
import { type ScriptFiles, scriptFiles, scriptPage, takeAway } from './script-files.ts'

for (const { name, start } of eachChromium) {
  describe(`the chunks of the script, in ${name}`, () => {
    let browser: Browser
    const sites: PageServer[] = []
    before(async () => {
      browser = await start()
    })
    after(async () => {
      await browser.close()
      await Promise.all(sites.map((site) => site.close()))
    })

    async function open(files: ScriptFiles) {
      const site = await servePages(files)
      files['/'] = scriptPage(site.origin)
      sites.push(site)
      return openPage(browser, `${site.origin}/`)
    }

    test('run when they are what was built', async () => {
      const { page, context } = await open(scriptFiles())
      await page.locator('[part~=bubble]').click()
      await page.locator('[part~=panel]').waitFor()
      await context.close()
    })

    for (const file of ['main.js', 'en.js']) {
      test(`never run when somebody changed ${file} on the way, and the console says so`, async () => {
        const { page, context, errors } = await open(scriptFiles(file))
        const said = page.waitForEvent('console', (message) => /^Shopbell/.test(message.text()))
        await page.locator('[part~=bubble]').hover()
        await said
        await page.locator('[part~=bubble]').click()
        assert.equal(await page.evaluate(() => 'tampered' in window), false)
        assert.equal(await page.locator('[part~=panel]').count(), 0)
        assert.match(errors.join('\n'), /Shopbell.*(loaded|arrive)/)
        await context.close()
      })
    }

    test('are asked for again when the first did not arrive, and then all others come along', async () => {
      const files = scriptFiles()
      const putBack = takeAway(files, 'main.js')
      const { page, context } = await open(files)
      const said = page.waitForEvent('console', (message) => /^Shopbell could not be loaded/.test(message.text()))
      await page.locator('[part~=bubble]').click()
      await said
      putBack()
      await page.locator('[part~=bubble]').click()
      await page.locator('[part~=panel]').waitFor()
      await page.getByRole('tab', { name: 'Chat' }).click()
      await page.locator('[part~=input]').waitFor()
      await context.close()
    })

    test('are asked for again when what makes a chat did not arrive', async () => {
      const files = scriptFiles()
      const putBack = takeAway(files, 'talk.js')
      const { page, context } = await open(files)
      await page.locator('[part~=bubble]').click()
      await page.getByRole('tab', { name: 'Chat' }).click()
      const again = page.getByRole('tabpanel', { name: 'Chat' }).getByRole('button', { name: 'Try again' })
      await again.waitFor()
      putBack()
      await again.click()
      await page.locator('[part~=input]').waitFor()
      await context.close()
    })
  })
}
