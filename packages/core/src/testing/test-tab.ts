import type { PageState, Surroundings } from '../tabs.ts'

/** A tab of a browser that is the test itself: Web Locks and channels are real, the page is what the test says. */
export interface TestTab extends Surroundings {
  /** The page is hidden, looked at again, or left. */
  turn(state: PageState): void
  /** The page hears and says nothing any more, and keeps what it has: what a browser does without a word. */
  freeze(): void
  /** It goes on where it stopped. */
  thaw(): void
}

/** Makes a tab that somebody looks at. */
export function createTestTab(): TestTab {
  let state: PageState = 'visible'
  let isFrozen = false
  const listeners = new Set<() => void>()
  return {
    locks: navigator.locks,
    openChannel(name) {
      const line = new BroadcastChannel(name)
      const channel: ReturnType<NonNullable<Surroundings['openChannel']>> = {
        onmessage: null,
        postMessage: (message) => isFrozen || line.postMessage(message),
        close: () => line.close(),
      }
      line.onmessage = (event) => isFrozen || channel.onmessage?.(event)
      return channel
    },
    page: () => state,
    watchPage(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    turn(next) {
      state = next
      for (const listener of listeners) listener()
    },
    freeze() {
      isFrozen = true
    },
    thaw() {
      isFrozen = false
    },
  }
}
