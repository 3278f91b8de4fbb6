import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { comeToRest } from '../packages/widget/src/testing/come-to-rest.ts'

/** Starts a Chromium: the one that `CHROME_PATH` names, or another. */
export function startBrowser(executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium'): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] })
}

/** A page, and everything that went wrong in it. */
export interface WatchedPage {
  page: Page
  context: BrowserContext
  /** Errors in the console, and errors that nobody caught. */
  errors: string[]
}

/** Opens a page in a browser profile of its own. */
export async function openPage(
  browser: Browser,
  url: string,
  options: { locale?: string; width?: number; height?: number; colorScheme?: 'light' | 'dark'; touch?: boolean } = {},
): Promise<WatchedPage> {
  const { locale = 'en-US', width = 1280, height = 900, colorScheme = 'light', touch = false } = options
  const context = await browser.newContext({
    locale,
    colorScheme,
    viewport: { width, height },
    hasTouch: touch,
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(url)
  return { page, context, errors }
}

/** What axe finds against WCAG 2.2 AA once nothing moves any more, in one line each, shadow roots included. */
export async function axeFindings(page: Page, within?: string): Promise<string[]> {
  // As a function's text: a strict policy may forbid script elements, not the debugger.
  await page.evaluate(axe.source)
  await page.locator(':root').evaluate(comeToRest)
  return page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await axe.run(selector ?? document, { runOnly })
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`))
  }, within)
}
