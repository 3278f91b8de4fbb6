import type { Surroundings } from '@shopbell/core'

/**
 * What this page shares with the other pages of its origin: Web Locks and a BroadcastChannel, and whether somebody looks at it.
 * To be given to `createClient()` as `tabs`, so that one browser has one connection.
 */
export function createBrowserTabs(): Surroundings {
  let isAway = false
  return {
    locks: navigator.locks,
    openChannel: typeof BroadcastChannel === 'function' ? (name) => new BroadcastChannel(name) : undefined,
    page: () => (isAway ? 'away' : document.visibilityState),
    watchPage(listener) {
      const stop = new AbortController()
      const follow = (target: EventTarget, event: string, away?: boolean) => {
        const change = () => {
          isAway = away ?? isAway
          listener()
        }
        target.addEventListener(event, change, { signal: stop.signal })
      }
      // A page that is kept for the way back, or frozen, would keep the connection from the page that somebody looks at.
      follow(window, 'pagehide', true)
      follow(window, 'pageshow', false)
      follow(document, 'freeze', true)
      follow(document, 'resume', false)
      follow(document, 'visibilitychange')
      return () => stop.abort()
    },
    mayRing: () => navigator.userActivation?.hasBeenActive ?? true,
  }
}
