import type { Locator, Page } from 'playwright-core'

/** An agent at the desk, in English. */
export interface Agent {
  page: Page
  signIn(name: string, password: string): Promise<void>
  /** Opens the conversation whose line in the list shows this text. */
  open(text: string): Promise<void>
  reply(text: string): Promise<void>
  button(name: string): Locator
  sees(text: string | RegExp): Promise<void>
}

/** Looks at the desk. */
export function createAgent(page: Page): Agent {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const log = page.getByRole('log')
  return {
    page,
    button,
    async signIn(name, password) {
      await page.getByRole('textbox', { name: 'Name' }).fill(name)
      await page.getByLabel('Password').fill(password)
      await button('Sign in').click()
      await page.getByRole('list', { name: 'Conversations' }).waitFor()
    },
    async open(text) {
      await page.getByRole('listitem').getByRole('button').filter({ hasText: text }).click()
      await log.waitFor()
    },
    async reply(text) {
      await page.getByRole('textbox', { name: 'Reply' }).fill(text)
      await button('Send').click()
      await log.getByText(text).waitFor()
    },
    async sees(text) {
      await log.getByText(text).first().waitFor()
    },
  }
}
