import { openPage, startChromium } from './chromium.ts'
import { SLOWDOWN } from './measure.ts'
import { listPathOf } from './pages.ts'
import type { Site } from './serve.ts'

/** Messages shown at once. */
export interface LongList {
  count: number
  /** Milliseconds until the newest was painted; absent when that took too long. */
  shown?: number
  /** Bytes of script objects and elements, after a collection of garbage. */
  heap?: number
}

/** Longest that one is waited for, in milliseconds. */
export const PATIENCE_MS = 60_000

/** Shows so many messages in one widget, in a browser of its own, and looks what that took. */
export async function showMany(site: Site, name: string, count: number): Promise<LongList> {
  const browser = await startChromium()
  const { page, cdp } = await openPage(browser, { slowdown: SLOWDOWN })
  try {
    await page.goto(site.origin + listPathOf(name))
    await page.waitForFunction(() => 'showMessages' in globalThis)
    const shown = await inTime(page.evaluate(show, count))
    if (shown === undefined) return { count }
    await page.waitForTimeout(1_000)
    await cdp.send('HeapProfiler.collectGarbage')
    const { usedSize, embedderHeapUsedSize = 0 } = (await cdp.send('Runtime.getHeapUsage')) as HeapUsage
    return { count, shown, heap: usedSize + embedderHeapUsedSize }
  } finally {
    await browser.close()
  }
}

/** What newer browsers answer, beyond what the protocol's types know. */
interface HeapUsage {
  usedSize: number
  embedderHeapUsedSize?: number
}

/** Runs in the page. */
async function show(count: number): Promise<number> {
  const words = ['The pot', 'came', 'with a chip', 'in the lid,', 'can you', 'send', 'another one?', 'Thank you!']
  const text = (i: number) =>
    words
      .map((_, at) => words[(i * 7 + at * (1 + (i % 3))) % words.length])
      .slice(0, 2 + (i % 7))
      .join(' ')
  const texts = Array.from({ length: count }, (_, i) => `Message ${i + 1}: ${text(i)}`)
  await globalThis.prepare?.(texts)
  // Two of the others read Markdown: a number at the beginning would become a list.
  const newest = `Message ${count}:`
  const isShown = (node: Node): boolean => {
    const root = (node as Element).shadowRoot
    if (root && isShown(root)) return true
    if (node.nodeType === Node.TEXT_NODE) return node.textContent?.trimStart().startsWith(newest) === true
    for (let child = node.lastChild; child; child = child.previousSibling) if (isShown(child)) return true
    return false
  }
  await new Promise(requestAnimationFrame)
  const begun = performance.now()
  globalThis.showMessages(texts)
  return new Promise((resolve) => {
    const look = () => {
      if (!isShown(document.body)) return void requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
    }
    requestAnimationFrame(look)
  })
}

async function inTime<Result>(work: Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, undefined)
  })
  const ignored = work.catch(() => undefined)
  return Promise.race([ignored, late]).finally(() => clearTimeout(timer))
}
