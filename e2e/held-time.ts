import type { Page } from 'playwright-core'

/** Something that a page asked to be woken for. */
interface Plan {
  due: number
  every: number | undefined
  run: () => void
  /** What was asked for, with how many milliseconds, and by which line of which file. */
  name: string
  /** Begins to wait in real time; answers with how to stop. */
  start: (run: () => void, ms: number) => () => void
  stop: () => void
}

interface HeldTime {
  plans: Map<number, Plan>
  /** What was asked for, ever. */
  asked: number
  isHidden: boolean
  pass: (ms: number) => Promise<string[]>
}

declare global {
  interface Window {
    heldTime: HeldTime
  }
}

type Woken = (...given: unknown[]) => void

/** A page whose timers and frames are known, and whose time goes by faster when a test says so. */
export interface TimedPage {
  /** What the page waits for now. */
  planned(): Promise<string[]>
  /** How often the page asked to be woken, ever. */
  asked(): Promise<number>
  /** Lets so many milliseconds go by in no time. @returns everything that woke the page meanwhile */
  pass(ms: number): Promise<string[]>
  /** What moves without end: it draws a frame, and another one. */
  moving(): Promise<string[]>
  /** Says to the page that nobody, or somebody, looks at it: a browser without a window hides none. */
  look(isLooking: boolean): Promise<void>
}

/** Has a page's timers, frames and idle calls written down with who asked for them; to be called before the page is there. */
export async function holdTime(page: Page): Promise<TimedPage> {
  await page.addInitScript(takeClocks)
  return {
    planned: () => page.evaluate(() => [...window.heldTime.plans.values()].map(({ name }) => name)),
    asked: () => page.evaluate(() => window.heldTime.asked),
    pass: (ms) => page.evaluate((ms) => window.heldTime.pass(ms), ms),
    moving: () =>
      page.evaluate(() => {
        const found: string[] = []
        const visit = (root: Document | ShadowRoot) => {
          for (const animation of root.getAnimations())
            if (animation.playState === 'running') found.push((animation as CSSAnimation).animationName)
          for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) visit(shadowRoot)
        }
        visit(document)
        return found
      }),
    look: (isLooking) =>
      page.evaluate((isLooking) => {
        window.heldTime.isHidden = !isLooking
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
      }, isLooking),
  }
}

/** Runs in the page before its scripts. */
function takeClocks() {
  const { setTimeout: later, clearTimeout: never, requestAnimationFrame: nextFrame, cancelAnimationFrame: noFrame } = window
  const { requestIdleCallback: whenIdle, cancelIdleCallback: notIdle } = window
  const plans: HeldTime['plans'] = new Map()
  let isHeld = false
  let skipped = 0
  let last = 0
  const clock = () => performance.now() + skipped

  const inTime = (run: () => void, ms: number) => {
    const timer = later(run, ms)
    return () => never(timer)
  }
  const inFrame = (run: () => void) => {
    const frame = nextFrame(run)
    return () => noFrame(frame)
  }
  const inPeace = (run: () => void) => {
    const idle = whenIdle(run)
    return () => notIdle(idle)
  }

  function plan(kind: string, run: () => void, ms: number, start: Plan['start'], every?: number): number {
    time.asked++
    const id = ++last
    // The first line is the error's, then come this function and the clock's that was called.
    const by = new Error().stack?.split('\n')[3]?.trim()
    const one: Plan = { due: clock() + ms, every, run, start, stop() {}, name: `${kind} ${Math.round(ms)} ${by}` }
    plans.set(id, one)
    if (!isHeld) begin(id, one)
    return id
  }

  function begin(id: number, one: Plan) {
    one.stop = one.start(() => wake(id), one.due - clock())
  }

  function wake(id: number) {
    const one = plans.get(id)
    if (!one) return
    if (one.every === undefined) plans.delete(id)
    else {
      one.due += one.every
      if (!isHeld) begin(id, one)
    }
    one.run()
  }

  function cancel(id: number) {
    plans.get(id)?.stop()
    plans.delete(id)
  }

  const time: HeldTime = {
    plans,
    asked: 0,
    isHidden: false,
    async pass(ms) {
      isHeld = true
      for (const { stop } of plans.values()) stop()
      const end = clock() + ms
      const woken: string[] = []
      for (;;) {
        const [next] = [...plans].filter(([, { due }]) => due <= end).sort(([, a], [, b]) => a.due - b.due)
        if (!next || woken.length > 1000) break
        const [id, { due, name }] = next
        skipped += Math.max(0, due - clock())
        woken.push(name)
        wake(id)
        // Promises, and what other tabs and the network answer.
        await new Promise((resolve) => later(resolve, 5))
      }
      skipped += Math.max(0, end - clock())
      isHeld = false
      for (const [id, one] of plans) begin(id, one)
      return woken
    },
  }

  Object.assign(window, {
    heldTime: time,
    setTimeout: (run: Woken, ms = 0, ...given: unknown[]) => plan('setTimeout', () => run(...given), ms, inTime),
    setInterval: (run: Woken, ms = 0, ...given: unknown[]) => plan('setInterval', () => run(...given), ms, inTime, ms),
    requestAnimationFrame: (run: FrameRequestCallback) => plan('requestAnimationFrame', () => run(performance.now()), 16, inFrame),
    requestIdleCallback: (run: IdleRequestCallback) =>
      plan('requestIdleCallback', () => run({ didTimeout: false, timeRemaining: () => 10 }), 50, inPeace),
    clearTimeout: cancel,
    clearInterval: cancel,
    cancelAnimationFrame: cancel,
    cancelIdleCallback: cancel,
  })
  Object.defineProperty(document, 'visibilityState', { get: () => (time.isHidden ? 'hidden' : 'visible') })
  Object.defineProperty(document, 'hidden', { get: () => time.isHidden })
}
