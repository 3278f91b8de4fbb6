import type { BrowserContext, Page } from 'playwright-core'
import { untilTimersEnd, watchLivingThings, whatLives } from './watch-living-things.ts'

/** What an element could leave behind in a page, by kind. */
export interface LivingThings {
  nodes: number
  elements: number
  listeners: number
  timers: number
  observers: number
  channels: number
  locks: number
  requests: number
}

/** Counts what lives in a page from its beginning on; to be called before the page is there. */
export async function countLivingThings(page: Page, context: BrowserContext): Promise<() => Promise<LivingThings>> {
  await page.addInitScript(watchLivingThings)
  const requests = new Set<unknown>()
  page.on('request', (request) => requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
  const debug = await context.newCDPSession(page)
  return async () => {
    await page.evaluate(untilTimersEnd)
    await debug.send('HeapProfiler.collectGarbage')
    const { nodes, jsEventListeners: listeners } = await debug.send('Memory.getDOMCounters')
    const here = await page.evaluate(whatLives)
    return { nodes, listeners, ...here, requests: requests.size }
  }
}
