import { join } from 'node:path'
import { createAgent } from '../e2e/agent.ts'
import { openPage, startBrowser } from '../e2e/browser.ts'
import { createShopper } from '../e2e/shopper.ts'
import { createPlace, startStack } from '../e2e/stack.ts'
import { takeThemePictures } from './pictures/themes.ts'

/** Takes the README's picture: a product page with the bell open, an answer by the assistant and one by a person; and the themes. */
const place = await createPlace()
const [stack, browser] = await Promise.all([startStack(place), startBrowser()])
const shop = await openPage(browser, `${stack.shop}/en/p/TW-KET-05/`, { locale: 'en-GB', height: 800 })
const desk = await openPage(browser, stack.desk, { locale: 'en-GB' })
const shopper = createShopper(shop.page)
const agent = createAgent(desk.page)
try {
  await agent.signIn(stack.agent.name, stack.agent.password)
  await shopper.open()
  await shopper.show('chat')
  await shopper.say('How do I descale the kettle?')
  await shopper.part('message-assistant').waitFor()
  await shopper.say('And can I talk to a person?')
  await agent.open('And can I talk to a person?')
  await agent.reply('Of course – Lin here. White flakes inside are only lime; citric acid takes them off.')
  await shopper.sees('Lin here')
  await shopper.say('Great, thank you!')
  await agent.sees('Great, thank you')
  const pictures = join(import.meta.dirname, '../docs/pictures')
  await shop.page.screenshot({ path: join(pictures, 'bell.png') })
  await takeThemePictures(browser, stack.server, pictures)
} finally {
  await browser.close()
  await stack.kill()
  place.remove()
}
