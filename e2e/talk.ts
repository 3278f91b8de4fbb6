import type { Browser, BrowserContext } from 'playwright-core'
import { type Agent, createAgent } from './agent.ts'
import { openPage } from './browser.ts'
import { createShopper, type Shopper } from './shopper.ts'
import type { Stack } from './stack.ts'

/** A shopper and an agent in the middle of a talk, in English. */
export interface Talk {
  shopper: Shopper
  agent: Agent
  /** What went wrong in either page. */
  errors: string[]
  end(): Promise<void>
}

/** Brings the two together; `opening` names their conversation in the agent's list. */
export async function startTalk(browser: Browser, stack: Stack, opening: string): Promise<Talk> {
  const shop = await openPage(browser, `${stack.shop}/en/`)
  const desk = await openPage(browser, stack.desk, { locale: 'en-GB' })
  const shopper = createShopper(shop.page)
  const agent = createAgent(desk.page)
  await agent.signIn(stack.agent.name, stack.agent.password)
  await shopper.open()
  await shopper.show('chat')
  await shopper.say(`talk to a person: ${opening}`)
  await agent.open(opening)
  await agent.reply('Hello')
  await shopper.sees('Hello')
  const contexts: BrowserContext[] = [shop.context, desk.context]
  return {
    shopper,
    agent,
    get errors() {
      return [...shop.errors, ...desk.errors]
    },
    async end() {
      await Promise.all(contexts.map((context) => context.close()))
    },
  }
}
