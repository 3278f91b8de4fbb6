/** What a page that counts itself has of each kind, in `window.counted`. */
export interface Counted {
  timers: Set<unknown>
  observers: Set<unknown>
  channels: Set<unknown>
}

/** Runs in a page before anything else does: counts from then on what could be left behind. */
export function watchLivingThings(): void {
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
}

/** Runs in a page that counts itself: resolves once its timers have ended, as stores wait a second before they let go. */
export async function untilTimersEnd(): Promise<void> {
  while ((window as unknown as { counted: Counted }).counted.timers.size > 0) await new Promise(requestAnimationFrame)
}

/** Runs in a page that counts itself: what lives in it now. */
export async function whatLives() {
  const { timers, observers, channels } = (window as unknown as { counted: Counted }).counted
  const { held = [], pending = [] } = await navigator.locks.query()
  const elements = document.querySelectorAll('*').length
  return { elements, timers: timers.size, observers: observers.size, channels: channels.size, locks: held.length + pending.length }
}
