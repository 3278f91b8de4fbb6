import type { Browser } from 'playwright-core'
import { openPage } from './chromium.ts'
import { BLANK, CONTENDERS, type Contender } from './contenders.ts'
import { pathOf } from './pages.ts'
import type { Count, Site } from './serve.ts'

/** What a page fetched before somebody wanted the widget, and what more until one could write. */
export interface Weight {
  before: Count
  open: Count
}

/** One load of a page at a slowdown of 4, and one click on what was loaded. */
export interface Visit {
  /** Milliseconds of script until the page had nothing to do for a second. */
  script: number
  /** Milliseconds from the click until the widget was painted; absent on the empty page. */
  click?: number
  longTasks: number
  shift: number
}

/** How much slower the processor is made. */
export const SLOWDOWN = 4

/** Long enough for what a page does when it has nothing else to do, in milliseconds. */
const SETTLED_MS = 1_500

/** Counts what is fetched, once. */
export async function weigh(browser: Browser, site: Site, { name, launcher, opened, composer }: Contender): Promise<Weight> {
  const { page, close } = await openPage(browser)
  site.takeCount()
  await page.goto(site.origin + pathOf(name))
  await page.locator(launcher).waitFor()
  await page.waitForTimeout(SETTLED_MS)
  const before = site.takeCount()
  await page.locator(launcher).click()
  await page.locator(opened).first().waitFor()
  if (name === 'Shopbell') await page.evaluate("shopbell('open', 'chat')")
  await page.locator(composer).first().waitFor()
  await page.waitForTimeout(SETTLED_MS)
  const open = site.takeCount()
  await close()
  return { before, open }
}

/** Loads the empty page and each widget's in turn, so often, so that what else the machine does meets all of them. */
export async function visitAll(browser: Browser, site: Site, rounds: number): Promise<Map<string, Visit[]>> {
  const visits = new Map<string, Visit[]>([[BLANK, []], ...CONTENDERS.map(({ name }): [string, Visit[]] => [name, []])])
  for (let round = 0; round < rounds; round++) {
    for (const [name, list] of visits) list.push(await visit(browser, site, name))
  }
  return visits
}

async function visit(browser: Browser, site: Site, name: string): Promise<Visit> {
  const contender = CONTENDERS.find((one) => one.name === name)
  const { page, cdp, close } = await openPage(browser, { slowdown: SLOWDOWN })
  await page.goto(site.origin + pathOf(name))
  if (contender) await page.locator(contender.launcher).waitFor()
  await page.waitForTimeout(SETTLED_MS)
  const { metrics } = await cdp.send('Performance.getMetrics')
  const script = (metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? 0) * 1_000
  let click: number | undefined
  if (contender) {
    const { launcher, opened } = contender
    // Who presses a bubble was on it before: a pointer, a finger, a focus.
    await page.locator(launcher).hover()
    await page.waitForTimeout(SETTLED_MS)
    click = await page.evaluate(([from, to]) => globalThis.clickUntil(from, to), [launcher, opened] as const)
    await page.waitForTimeout(SETTLED_MS)
  }
  const seen = await page.evaluate(() => globalThis.seen)
  await close()
  return { script, ...seen, ...(click !== undefined && { click }) }
}

/** Milliseconds from a click on a page of which nothing but the widget's beginning is there, on slow 4G, so often. */
export async function clickCold(browser: Browser, site: Site, { name, launcher, opened }: Contender, rounds: number): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await openPage(browser, { slow4g: true })
    page.setDefaultTimeout(60_000)
    await page.goto(site.origin + pathOf(name))
    await page.locator(launcher).waitFor()
    await page.waitForTimeout(SETTLED_MS)
    times.push(await page.evaluate(([from, to]) => globalThis.clickUntil(from, to), [launcher, opened] as const))
    await close()
  }
  return times
}
