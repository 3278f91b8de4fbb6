import { type ClientStorage, createIndexedDbOutbox, createMemoryStorage } from '@shopbell/core'

/**
 * Keeps what must survive a reload in `localStorage`, and messages and pictures that wait to be sent in IndexedDB. What the
 * browser does not let us keep (private mode, a full or forbidden storage) is kept in memory: it works, and is gone with the page.
 */
export function createBrowserStorage(): ClientStorage {
  const memory = createMemoryStorage()
  return {
    outbox: createIndexedDbOutbox(),
    async get(key) {
      return (await memory.get(key)) ?? attempt(() => localStorage.getItem(key)) ?? undefined
    },
    async set(key, value) {
      const kept = attempt(() => {
        localStorage.setItem(key, value)
        return true
      })
      // An older value must not come back after a reload, nor hide the newer one now.
      if (!kept) attempt(() => localStorage.removeItem(key))
      await (kept ? memory.remove(key) : memory.set(key, value))
    },
    async remove(key) {
      await memory.remove(key)
      attempt(() => localStorage.removeItem(key))
    },
  }
}

/** Undefined where the browser refuses; the mere mention of `localStorage` throws in a sandboxed frame. */
function attempt<Result>(call: () => Result): Result | undefined {
  try {
    return call()
  } catch {
    return undefined
  }
}
