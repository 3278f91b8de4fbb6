import type { Locator, Page } from 'playwright-core'

/** A shopper: knows the page by the names of its parts and roles, as anybody outside would. */
export interface Shopper {
  page: Page
  part(name: string): Locator
  open(): Promise<void>
  show(tab: 'faq' | 'chat'): Promise<void>
  /** Types and sends. */
  say(text: string): Promise<void>
  /** Waits until a message with this text is shown. */
  sees(text: string | RegExp): Promise<void>
  /** The texts of all messages of the given kind, in order. */
  texts(kind: 'own' | 'agent' | 'assistant'): Promise<string[]>
}

/** Looks at a page that embeds the bell. */
export function createShopper(page: Page): Shopper {
  const part = (name: string) => page.locator(`[part~="${name}"]`)
  return {
    page,
    part,
    async open() {
      await part('bubble').click()
      await part('panel').waitFor()
    },
    async show(tab) {
      await page
        .getByRole('tab')
        .nth(tab === 'faq' ? 0 : 1)
        .click()
      await part(tab === 'faq' ? 'search' : 'input').waitFor()
    },
    async say(text) {
      await part('input').fill(text)
      await part('send').click()
    },
    async sees(text) {
      await part('message').filter({ hasText: text }).first().waitFor()
    },
    async texts(kind) {
      const found = await part(`message-${kind}`).allInnerTexts()
      return found.map((text) => text.trim())
    },
  }
}
