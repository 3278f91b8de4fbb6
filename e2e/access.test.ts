import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeFindings } from './browser.ts'
import { compose } from './compose.ts'
import { useForeignSite } from './foreign-site.ts'
import { pageWith } from './page-server.ts'

/** What an input method writes on its way to a word. */
const WRITTEN = {
  pinyin: { steps: ['k', 'kua', 'kuaidi'], meant: '快递' },
  kana: { steps: ['に', 'にほ', 'にほんご'], meant: '日本語' },
  hangul: { steps: ['ㅎ', '하', '한', '한ㄱ', '한그'], meant: '한글' },
}

/** The name of what has the focus, inside the bell or outside. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim()
  })
}

async function walk(page: Page, key: string, steps: number): Promise<string[]> {
  const names: string[] = []
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press(key)
    names.push(await focused(page))
  }
  return names
}

describe('the bell for everyone', () => {
  const at = useForeignSite()

  test('is walked through with the keyboard in the order in which it is read, and gives the focus back', async () => {
    const { page, shopper, context } = await at.visit(pageWith(at.tag()))
    await shopper.part('bubble').focus()
    await page.keyboard.press('Enter')
    await shopper.part('question').first().waitFor()
    await page.waitForFunction(() => document.activeElement?.localName === 'shop-bell')
    assert.equal(await focused(page), 'Search the answers')
    const questions = await shopper.part('question').allInnerTexts()
    assert.deepEqual(await walk(page, 'Tab', questions.length + 2), [
      ...questions.map((text) => text.trim()),
      'Help 3 answers',
      'Ask a person',
    ])
    await shopper.part('search').focus()
    assert.deepEqual(await walk(page, 'Shift+Tab', 4), ['Answers', 'Close help', 'Your data', 'Close help'])

    await shopper.part('search').focus()
    await page.keyboard.type('kettle')
    await shopper.part('result').first().waitFor()
    await page.keyboard.press('ArrowDown')
    assert.match(await focused(page), /kettle/)
    await page.keyboard.press('Enter')
    await shopper.part('answer').waitFor()
    assert.equal(await focused(page), 'How do I descale the kettle?', 'the heading of the answer')
    await shopper.part('back').press('Enter')
    await shopper.part('result').first().waitFor()
    assert.match(await focused(page), /kettle/, 'where one was')
    await page.keyboard.press('Escape')
    assert.equal(await shopper.part('search').inputValue(), '')
    assert.equal(await focused(page), 'Search the answers')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('shop-bell')?.hasAttribute('open'))
    assert.equal(await focused(page), 'Open help')
    await context.close()
  })

  for (const [name, { steps, meant }] of Object.entries(WRITTEN)) {
    test(`sends nothing with the Enter of an input method: ${name}`, async () => {
      const { page, shopper, context } = await at.visit(pageWith(at.tag()))
      await shopper.open()
      await shopper.part('search').focus()
      await compose(page, steps, meant)
      assert.equal(await shopper.part('search').inputValue(), meant)
      assert.equal(await focused(page), 'Search the answers', 'Enter leads to the results, but not this one')
      await shopper.show('chat')
      await shopper.part('input').focus()
      await compose(page, steps, meant)
      assert.equal(await shopper.part('input').inputValue(), meant)
      assert.equal(await shopper.part('message-own').count(), 0)
      await page.keyboard.press('Enter')
      await shopper.sees(meant)
      assert.equal(await shopper.part('message-own').count(), 1)
      await context.close()
    })
  }

  test('passes axe where it covers a small page, and when the server cannot be reached', async () => {
    const { page, shopper, context } = await at.visit(pageWith(at.tag()), { width: 320, height: 256 })
    await shopper.open()
    await shopper.part('question').first().waitFor()
    assert.deepEqual(await axeFindings(page, 'shop-bell'), [])
    await shopper.show('chat')
    assert.deepEqual(await axeFindings(page, 'shop-bell'), [])
    await context.setOffline(true)
    await shopper.say('Is anybody there?')
    await page.getByText('Is anybody there?').waitFor()
    assert.deepEqual(await axeFindings(page, 'shop-bell'), [])
    await context.close()
  })
})
