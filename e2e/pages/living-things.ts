import type { BrowserContext, Page } from 'playwright-core'

/** What an element could leave behind in a page, by kind. */
export interface LivingThings {
  nodes: number
  listeners: number
  timers: number
  observers: number
  channels: number
  locks: number
  requests: number
}

interface Counted {
  timers: Set<unknown>
  observers: Set<unknown>
  channels: Set<unknown>
}

/** Counts what lives in a page from its beginning on; to be called before the page is there. */
export async function countLivingThings(page: Page, context: BrowserContext): Promise<() => Promise<LivingThings>> {
  await page.addInitScript(() => {
    const counted: Counted = { timers: new Set(), observers: new Set(), channels: new Set() }
    Object.assign(window, { counted })
    const { setTimeout: later, clearTimeout: never, setInterval: often, clearInterval: stop } = window
    Object.assign(window, {
      setTimeout: (run: TimerHandler, ms?: number, ...given: unknown[]) => {
        const timer = later(() => {
          counted.timers.delete(timer)
          if (typeof run === 'function') run(...given)
        }, ms)
        counted.timers.add(timer)
        return timer
      },
      clearTimeout: (timer: number) => {
        counted.timers.delete(timer)
        never(timer)
      },
      setInterval: (...given: Parameters<typeof often>) => {
        const timer = often(...given)
        counted.timers.add(timer)
        return timer
      },
      clearInterval: (timer: number) => {
        counted.timers.delete(timer)
        stop(timer)
      },
    })
    for (const kind of [MutationObserver, ResizeObserver, IntersectionObserver] as { prototype: MutationObserver }[]) {
      const { observe, disconnect } = kind.prototype
      kind.prototype.observe = function (...given) {
        counted.observers.add(this)
        return observe.apply(this, given)
      }
      kind.prototype.disconnect = function () {
        counted.observers.delete(this)
        return disconnect.apply(this)
      }
    }
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name)
        counted.channels.add(this)
      }
      override close() {
        counted.channels.delete(this)
        super.close()
      }
    }
  })
  const requests = new Set<unknown>()
  page.on('request', (request) => requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
  const debug = await context.newCDPSession(page)
  return async () => {
    // Stores wait a second before they let go.
    await page.waitForFunction(() => (window as unknown as { counted: Counted }).counted.timers.size === 0)
    await debug.send('HeapProfiler.collectGarbage')
    const { nodes, jsEventListeners: listeners } = await debug.send('Memory.getDOMCounters')
    const here = await page.evaluate(async () => {
      const { timers, observers, channels } = (window as unknown as { counted: Counted }).counted
      const { held = [], pending = [] } = await navigator.locks.query()
      return { timers: timers.size, observers: observers.size, channels: channels.size, locks: held.length + pending.length }
    })
    return { nodes, listeners, ...here, requests: requests.size }
  }
}
