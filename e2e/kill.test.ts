import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAgent } from './agent.ts'
import { openPage } from './browser.ts'
import { createShopper } from './shopper.ts'
import { startStack } from './stack.ts'
import { useSurroundings } from './surroundings.ts'

describe('after SIGKILL of everything in the middle', () => {
  const at = useSurroundings()

  test('what was said is there once and in order, and an open widget and an open desk go on by themselves', async () => {
    const shop = await openPage(at.browser, `${at.stack.shop}/en/`)
    const desk = await openPage(at.browser, at.stack.desk, { locale: 'en-GB' })
    const shopper = createShopper(shop.page)
    const agent = createAgent(desk.page)
    await agent.signIn(at.stack.agent.name, at.stack.agent.password)
    await shopper.open()
    await shopper.show('chat')
    await shopper.say('talk to a human')
    await agent.open('talk to a human')
    await agent.reply('Here I am')
    await shopper.sees('Here I am')

    const said = ['talk to a human']
    const say = async (text: string) => {
      said.push(text)
      await shopper.say(text)
    }
    for (let i = 1; i <= 3; i++) await say(`before ${i}`)
    await at.stack.kill()
    for (let i = 1; i <= 3; i++) await say(`while it is down ${i}`)
    at.stack = await startStack(at.place)
    for (let i = 1; i <= 3; i++) await say(`after ${i}`)

    await agent.sees('after 3')
    await agent.reply('Still here')
    await shopper.sees('Still here')
    const expected = said.map((text) => new RegExp(`(^|\\n)${text}(\\n|$)`))
    const own = await shopper.texts('own')
    assert.equal(own.length, said.length)
    for (const [i, text] of own.entries()) assert.match(text, expected[i] as RegExp)
    const [log = ''] = await desk.page.getByRole('log').allInnerTexts()
    const positions = said.map((text) => log.indexOf(`\n${text}\n`))
    assert.deepEqual(
      positions,
      positions.toSorted((a, b) => a - b),
    )
    for (const text of said) assert.equal(log.split(`\n${text}\n`).length, 2, `${text} is at the desk once`)

    // A page that is opened only now shows the same.
    await shop.page.reload()
    await shopper.open()
    await shopper.show('chat')
    await shopper.sees('after 3')
    assert.equal((await shopper.texts('own')).length, said.length)
  })
})
