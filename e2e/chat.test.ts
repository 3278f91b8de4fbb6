import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createId, type DeskAnswer } from '@shopbell/core/protocol'
import type { Locator } from 'playwright-core'
import { addAgent } from './add-agent.ts'
import { compose } from './compose.ts'
import { useSurroundings } from './surroundings.ts'
import { startTalk } from './talk.ts'

const ODD_TEXTS = {
  'ten thousand characters': `${'长 text '.repeat(1428)}end.`,
  markup: '<img src=x onerror="document.title=1"><b>bold</b> &amp; <script>document.title=2</script>',
  'bidi controls': 'a \u202Egnp.exe\u202C b \u2067right\u2069 c',
  'zero-width joiners': '👩\u200D👩\u200D👧 क्\u200Dष a\u200Db\u200C \uFEFFc',
}

/** Waits until a text stands in an element, character by character. */
async function holds(element: Locator, text: string, what: string): Promise<void> {
  const wanted = { element: await element.elementHandle(), text }
  await element
    .page()
    .waitForFunction(({ element, text }) => element?.textContent?.includes(text), wanted)
    .catch(() => assert.fail(`It is not there: ${what}.`))
}

/** Hands a picture to an element as the clipboard or the pointer does. */
async function give(target: Locator, picture: Buffer, type: 'paste' | 'drop', mimeType = 'image/png'): Promise<void> {
  await target.evaluate(
    (element, { bytes, type, mimeType }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], type, { type: mimeType }))
      const init = { bubbles: true, composed: true, cancelable: true }
      element.dispatchEvent(
        type === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: data })
          : new DragEvent('drop', { ...init, dataTransfer: data }),
      )
    },
    { bytes: picture.toString('base64'), type, mimeType },
  )
}

/** A JPEG as a phone that was held upright makes it: lying on its side, with EXIF that says so, and where it was. */
function asPhoneMakesIt(jpeg: Buffer): Buffer {
  const exif = Buffer.from('457869660000 4d4d002a00000008 0001 0112000300000001 00060000 00000000'.replaceAll(' ', ''), 'hex')
  const body = Buffer.concat([exif, Buffer.from('GPS 52.5200 N')])
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, body.length + 2]), body, jpeg.subarray(2)])
}

describe('what can be said in a chat', () => {
  const at = useSurroundings()

  test('pictures by button, paste and drop, which the agent sees: upright, and without where they were taken', async () => {
    const { shopper, agent, errors, end } = await startTalk(at.browser, at.stack, 'pictures')
    const clip = { x: 0, y: 0, width: 320, height: 200 }
    const picture = await shopper.page.screenshot({ clip })
    const photo = asPhoneMakesIt(await shopper.page.screenshot({ clip, type: 'jpeg' }))
    const chooser = shopper.page.waitForEvent('filechooser')
    await shopper.page.getByRole('button', { name: 'Send a picture' }).click()
    await (await chooser).setFiles({ name: 'button.png', mimeType: 'image/png', buffer: picture })
    await give(shopper.part('input'), picture, 'paste')
    await give(shopper.part('input'), photo, 'drop', 'image/jpeg')

    await shopper
      .part('message-own')
      .nth(3)
      .getByText(/^(Sent|Read)$/)
      .waitFor()
    const shown = agent.page.getByRole('log').locator('img[src*="/uploads/"]')
    await shown.nth(2).waitFor()
    assert.equal(await shown.count(), 3)
    await shown.last().scrollIntoViewIfNeeded()
    await agent.page.waitForFunction((image) => (image as HTMLImageElement).naturalHeight === 320, await shown.last().elementHandle())
    const seen = await agent.page.request.get((await shown.last().getAttribute('src')) ?? '')
    assert.match((await seen.body()).toString('latin1'), /^(?!.*(Exif|GPS))/s)
    assert.deepEqual(errors, [])
    await end()
  })

  test('anything that can be typed, shown as the text that it is', async () => {
    const { shopper, agent, errors, end } = await startTalk(at.browser, at.stack, 'odd texts')
    const title = await shopper.page.title()
    for (const [at, [what, text]] of Object.entries(ODD_TEXTS).entries()) {
      await shopper.say(text)
      await holds(shopper.part('message-own').nth(at + 1), text, `${what} in the panel`)
      await holds(agent.page.getByRole('log'), text, `${what} at the desk`)
    }
    assert.equal(await agent.page.getByRole('log').locator('b, script, img[src="x"]').count(), 0)
    assert.equal(await shopper.part('message').locator('b, script, img[src="x"]').count(), 0)
    assert.equal((await shopper.page.title()).endsWith(title), true)
    assert.deepEqual(errors, [])
    await end()
  })

  test('Chinese by an input method, whose Enter never sends, in the panel and at the desk', async () => {
    const { shopper, agent, end } = await startTalk(at.browser, at.stack, 'input methods')
    const own = await shopper.part('message-own').count()
    await shopper.part('input').focus()
    await compose(shopper.page, ['n', 'ni', 'nihao'], '你好')
    assert.equal(await shopper.part('input').inputValue(), '你好')
    assert.equal(await shopper.part('message-own').count(), own)
    await shopper.page.keyboard.press('Enter')
    await agent.sees('你好')
    assert.equal(await shopper.part('message-own').count(), own + 1)

    const reply = agent.page.getByRole('textbox', { name: 'Reply' })
    await reply.focus()
    await compose(agent.page, ['s', 'shao', 'shaodeng'], '稍等')
    assert.equal(await reply.inputValue(), '稍等')
    await agent.page.keyboard.press('Enter')
    await shopper.sees('稍等')
    assert.deepEqual(
      (await shopper.texts('agent')).map((text) => /shaodeng/.test(text)),
      [false, false],
    )
    await end()
  })

  test('more than fits on a page, which comes back as one scrolls up, without losing the place', async () => {
    const { shopper, end } = await startTalk(at.browser, at.stack, 'a long story')
    await shopper.part('bubble').click()
    const replies = ['ada', 'ben', 'cem', 'dan', 'eve', 'fay'].map((name) => addAgent(at.place, name, name))
    for (const [at, account] of replies.entries()) await sayTwenty(account, at * 20)
    await shopper.page.reload()
    await shopper.open()
    await shopper.sees('line 120.')
    assert.equal(await shopper.part('message').filter({ hasText: 'line 1.' }).count(), 0)

    const list = shopper.page.getByRole('group', { name: 'Messages' })
    while ((await shopper.part('message').filter({ hasText: 'a long story' }).count()) === 0) {
      // Where one scrolls to is where one reads: what is known may still be on its way into the list above.
      const anchor = await list.evaluateHandle((element) => {
        element.scrollTop = 0
        return element.querySelector('[part~="message"]') as Element
      })
      await shopper.page.waitForFunction(({ list, anchor }) => list?.querySelector('[part~="message"]') !== anchor, {
        list: await list.elementHandle(),
        anchor,
      })
      const gap = await anchor.evaluate((element) => {
        const around = element.closest('[role="group"]') as HTMLElement
        return element.getBoundingClientRect().top - around.getBoundingClientRect().top
      })
      assert.ok(gap >= 0 && gap < 400, `what was read is still in view, ${gap} px below the edge`)
    }
    const lines = (await shopper.texts('agent')).map((text) => Number(/line (\d+)\./.exec(text)?.[1] ?? 0))
    assert.deepEqual(
      lines.slice(1),
      Array.from({ length: 120 }, (_, i) => i + 1),
    )
    await end()
  })

  /** Many at once is more than one agent may say; each account says twenty. */
  async function sayTwenty({ name, password }: { name: string; password: string }, from: number) {
    const headers = { 'content-type': 'application/json', origin: at.stack.desk }
    const signedIn = await fetch(`${at.stack.desk}/v1/desk/session`, { method: 'POST', headers, body: JSON.stringify({ name, password }) })
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const inbox = await fetch(`${at.stack.desk}/v1/desk/conversations`, { headers: { cookie } })
    const [latest] = ((await inbox.json()) as DeskAnswer).conversations
    const items = Array.from({ length: 20 }, (_, i) => ({ id: createId(), content: { kind: 'text', text: `line ${from + i + 1}.` } }))
    const path = `${at.stack.desk}/v1/desk/conversations/${latest?.head.id}/messages`
    const sent = await fetch(path, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify({ items }) })
    assert.equal(sent.status, 200, await sent.text())
  }
})
