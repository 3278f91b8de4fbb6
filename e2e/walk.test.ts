import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAgent } from './agent.ts'
import { axeFindings, openPage } from './browser.ts'
import { eachChromium } from './oldest-chromium.ts'
import { createShopper } from './shopper.ts'
import { useSurroundings } from './surroundings.ts'

/** What the shopper types and reads, in each language. */
const WORDS = {
  zh: {
    locale: 'zh-CN',
    search: '水壶里全是水垢怎么弄',
    answer: '电热水壶怎么除水垢？',
    ask: '买了多久之内可以退货？',
    unsure: '你们老板养猫吗',
    person: '转人工',
    hello: '您好，我是林晓，请问有什么可以帮您？',
    again: '好的，谢谢 🙏\n第二行 https://shop.example/订单',
    score: '非常满意',
    submit: /提交/,
    thanks: /感谢|谢谢/,
  },
  en: {
    locale: 'en-GB',
    search: 'how do i get rid of limescale',
    answer: 'How do I descale the kettle?',
    ask: 'How long do I have to return something?',
    unsure: 'does your boss have a cat',
    person: 'can I talk to a real person please',
    hello: 'Hi, Lin here. How can I help?',
    again: 'Great, thanks 🙏\nsecond line https://shop.example/order',
    score: 'Very good',
    submit: 'Send rating',
    thanks: /Thank you/,
  },
}

for (const { name, start } of eachChromium) {
  describe(`a shopper and an agent, in ${name}`, () => {
    const at = useSurroundings(start)

    for (const [language, words] of Object.entries(WORDS)) {
      test(`find an answer, talk, and rate the talk, in ${language}`, async () => {
        const shop = await openPage(at.browser, `${at.stack.shop}/${language}/p/TW-KET-05/`, { locale: words.locale })
        const desk = await openPage(at.browser, at.stack.desk, { locale: 'en-GB' })
        const shopper = createShopper(shop.page)
        const agent = createAgent(desk.page)
        const clean = async (state: string) => assert.deepEqual(await axeFindings(shop.page), [], state)
        await agent.signIn(at.stack.agent.name, at.stack.agent.password)

        await shopper.part('bubble').waitFor()
        await clean('bubble')
        await shopper.open()
        await shopper.part('search').fill(words.search)
        await shopper.part('result').first().waitFor()
        await clean('results')
        assert.equal((await shopper.part('result').allInnerTexts())[0]?.trim(), words.answer)
        await shopper.part('result').first().click()
        await shopper.part('answer').getByText(words.answer).waitFor()
        await clean('answer')

        await shopper.show('chat')
        await clean('empty chat')
        await shopper.say(words.ask)
        await shopper.sees(words.ask)
        await shopper.part('message-assistant').first().waitFor()
        assert.match((await shopper.texts('assistant'))[0] ?? '', /15/)
        await shopper.say(words.unsure)
        await shopper.part('message-assistant').nth(1).waitFor()
        await shopper.say(words.person)
        await clean('waiting')

        await agent.open(words.person)
        await agent.sees(words.ask)
        assert.deepEqual(await axeFindings(desk.page), [], 'desk')
        await desk.page.getByRole('textbox', { name: 'Reply' }).pressSequentially('…')
        await shop.page.getByText(/正在输入|is typing/).waitFor()
        await agent.reply(words.hello)
        await shopper.sees(words.hello)
        await shopper.say(words.again)
        await agent.sees(words.again.split('\n')[0] as string)
        await shop.page
          .getByText(/已读|^Read$/)
          .first()
          .waitFor()
        const own = await shopper.texts('own')
        const said = [words.ask, words.unsure, words.person, words.again.split('\n')[0] as string]
        assert.deepEqual(
          own.map((text, i) => text.includes(said[i] as string)),
          said.map(() => true),
          own.join(' | '),
        )

        await agent.button('Close').click()
        await shopper.part('star').nth(4).waitFor()
        await clean('rating')
        assert.equal(await shopper.part('star').count(), 5)
        await shopper.part('star').filter({ hasText: words.score }).last().click()
        await shop.page.getByRole('button', { name: words.submit }).click()
        await shop.page.getByText(words.thanks).first().waitFor()
        await desk.page.getByText('Very good').first().waitFor()

        assert.deepEqual(shop.errors, [])
        assert.deepEqual(desk.errors, [])
        await Promise.all([shop.context.close(), desk.context.close()])
      })
    }

    test('the badge and the title say what came while the panel was closed', async () => {
      const shop = await openPage(at.browser, `${at.stack.shop}/en/`)
      const desk = await openPage(at.browser, at.stack.desk, { locale: 'en-GB' })
      const shopper = createShopper(shop.page)
      const agent = createAgent(desk.page)
      await agent.signIn(at.stack.agent.name, at.stack.agent.password)
      await shopper.open()
      await shopper.show('chat')
      await shopper.say('talk to a human')
      await agent.open('talk to a human')
      const title = await shop.page.title()
      await shopper.part('bubble').click()
      await agent.reply('One moment')
      await shopper.part('badge').getByText('1').waitFor()
      await shop.page.waitForFunction((plain) => document.title === `(1) ${plain}`, title)
      await shopper.open()
      await shopper.sees('One moment')
      await shop.page.waitForFunction((plain) => document.title === plain, title)
      await shop.page.reload()
      await shopper.open()
      await shopper.show('chat')
      await shopper.sees('One moment')
      await Promise.all([shop.context.close(), desk.context.close()])
    })
  })
}
