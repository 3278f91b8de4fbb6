import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { chromiumPath } from '../chromium.mjs'

/** Starts the Chromium that everything is measured in. */
export function startChromium(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('There is no Chromium to measure in; install one, or set CHROME_PATH.')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] })
}

/** Conditions that a page is measured under. */
export interface Conditions {
  /** How many times slower than this machine. */
  slowdown?: number
  /** 1.6 Mbit/s down, 150 ms for each round trip. */
  slow4g?: boolean
}

/** A page in a profile of its own, which has seen nothing yet. */
export interface MeasuredPage {
  page: Page
  cdp: CDPSession
  close(): Promise<void>
}

/** Opens an empty page under conditions. */
export async function openPage(browser: Browser, { slowdown = 1, slow4g = false }: Conditions = {}): Promise<MeasuredPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  if (slowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  if (slow4g) {
    await cdp.send('Network.enable')
    const bytesPerSecond = 1_600_000 / 8
    const rates = { downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond / 2 }
    await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 150, ...rates })
  }
  await page.addInitScript(watch)
  return { page, cdp, close: () => context.close() }
}

/** What a page says about itself. */
export interface Seen {
  longTasks: number
  shift: number
}

declare global {
  /** Long tasks and layout shifts since the page began. */
  var seen: Seen
  /** Milliseconds from a click to the frame in which something is painted. */
  var clickUntil: (launcher: string, opened: string) => Promise<number>
  /** Looks into shadow roots. */
  var findDeep: (selector: string, within?: ParentNode) => HTMLElement | undefined
}

/** Runs in the page, before everything else in it. */
function watch() {
  globalThis.seen = { longTasks: 0, shift: 0 }
  new PerformanceObserver((list) => {
    globalThis.seen.longTasks += list.getEntries().length
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.seen.shift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })

  globalThis.findDeep = (selector, within = document) => {
    const found = within.querySelector<HTMLElement>(selector)
    if (found) return found
    for (const element of within.querySelectorAll('*')) {
      const deep = element.shadowRoot && globalThis.findDeep(selector, element.shadowRoot)
      if (deep) return deep
    }
    return undefined
  }

  globalThis.clickUntil = (launcher, opened) =>
    new Promise((resolve) => {
      const begun = performance.now()
      globalThis.findDeep(launcher)?.click()
      const look = () => {
        const element = globalThis.findDeep(opened)
        if (!element?.checkVisibility({ opacityProperty: true }) || element.getBoundingClientRect().height === 0)
          return requestAnimationFrame(look)
        // The task after a frame begins when that frame is on its way to the screen.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - begun)
        return port2.postMessage(undefined)
      }
      requestAnimationFrame(look)
    })
}
