import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addAgent } from './add-agent.ts'
import { createAgent } from './agent.ts'
import { axeFindings, openPage } from './browser.ts'
import { createShopper } from './shopper.ts'
import { useSurroundings } from './surroundings.ts'

/** Presses Tab until an element with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`Tab never came to ${name}; it is at ${await focused(page)}.`)
}

/** The words of the focused element, through shadow roots. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : ''
    return [label, element?.ariaLabel, element?.textContent].filter(Boolean).join(' ').trim()
  })
}

describe('the desk', () => {
  const at = useSurroundings()

  test('is used with the keyboard alone: sign in, open, prepared reply, hand over, put back, close', async () => {
    const mei = addAgent(at.place, 'mei', 'Mei Chen')
    const shop = await openPage(at.browser, `${at.stack.shop}/en/`)
    const shopper = createShopper(shop.page)
    await shopper.open()
    await shopper.show('chat')
    await shopper.say('I want to talk to a person')

    const desk = await openPage(at.browser, at.stack.desk, { locale: 'en-GB' })
    const { page } = desk
    const { keyboard } = page
    const log = page.getByRole('log')
    await page.getByRole('textbox', { name: 'Name' }).waitFor()
    await tabTo(page, /^Name/)
    await keyboard.type(at.stack.agent.name)
    await tabTo(page, /^Password/)
    await keyboard.type(at.stack.agent.password)
    await keyboard.press('Enter')
    await page.getByRole('listitem').getByRole('button').filter({ hasText: 'I want to talk to a person' }).waitFor()

    await keyboard.press('j')
    await keyboard.press('Enter')
    await page.locator('textarea:focus').waitFor()
    await keyboard.press('Escape')
    await keyboard.press('t')
    await log.getByText('You took the conversation').waitFor()
    await keyboard.press('r')
    await keyboard.type('/wai')
    const replies = page.getByRole('listbox', { name: 'Prepared replies' })
    await replies.getByRole('option').first().waitFor()
    assert.equal(await replies.getByRole('option').count(), 1)
    assert.deepEqual(await axeFindings(page), [])
    await keyboard.press('Enter')
    await replies.waitFor({ state: 'hidden' })
    await keyboard.press('Enter')
    await shopper.sees('One moment, let me look that up for you.')

    const other = await openPage(at.browser, at.stack.desk, { locale: 'en-GB' })
    const second = createAgent(other.page)
    await second.signIn(mei.name, mei.password)
    await keyboard.press('Escape')
    await keyboard.press('h')
    await page.getByRole('menuitem', { name: 'Mei Chen' }).waitFor()
    await keyboard.press('Enter')
    await log.getByText('Mei Chen took the conversation').waitFor()
    await shopper.page.getByText('Mei Chen joined the chat').waitFor()
    await second.button('Mine 1').click()
    await second.open('One moment')
    await second.reply('Mei here')
    await shopper.sees('Mei here')
    await shopper.part('input').pressSequentially('hm')
    await other.page
      .getByText(/is typing…/)
      .first()
      .waitFor()
    await other.page.keyboard.press('Escape')
    await other.page.keyboard.press('b')
    await other.page.getByRole('log').getByText('Put back: waiting for somebody').waitFor()

    await keyboard.press('t')
    await log.getByText('You took the conversation').nth(1).waitFor()
    await keyboard.press('e')
    await keyboard.press('Enter')
    await log.getByText('Conversation closed; a rating was asked for').waitFor()
    await shopper.part('star').nth(4).waitFor()
    assert.deepEqual([...shop.errors, ...desk.errors, ...other.errors], [])
    await Promise.all([shop.context.close(), desk.context.close(), other.context.close()])
  })
})
