import { type ClientStorage, createIndexedDbOutbox, createMemoryStorage } from '@shopbell/core'

/**
 * Keeps what must survive a reload, and messages and pictures that wait to be sent. Everything is in IndexedDB, on the disk before a
 * write resolves: a browser that is killed forgets the last seconds of `localStorage`, and with them who the visitor is. What a page
 * looks for before anything is loaded, and browsers without IndexedDB, find the same in `localStorage`. What the browser does not let
 * us keep in either (private mode, a full or forbidden storage) is kept in memory: it works, and is gone with the page.
 */
export function createBrowserStorage(): ClientStorage {
  const memory = createMemoryStorage()
  const outbox = createIndexedDbOutbox()

  async function fromDisk(key: string): Promise<string | undefined> {
    const [record] = await outbox.read(partOf(key)).catch(() => [])
    return typeof record?.value === 'string' ? record.value : undefined
  }

  return {
    outbox,
    async get(key) {
      return (await memory.get(key)) ?? (await fromDisk(key)) ?? attempt(() => localStorage.getItem(key)) ?? undefined
    },
    async set(key, value) {
      const inPage = attempt(() => {
        localStorage.setItem(key, value)
        return true
      })
      const onDisk = await outbox.write(partOf(key), '', value).then(
        () => true,
        () => false,
      )
      // An older value must not come back after a reload, nor hide the newer one now.
      if (!inPage) attempt(() => localStorage.removeItem(key))
      if (!onDisk) await outbox.remove(partOf(key), '').catch(() => {})
      await (onDisk || (inPage && (await fromDisk(key)) === undefined) ? memory.remove(key) : memory.set(key, value))
    },
    async remove(key) {
      await memory.remove(key)
      attempt(() => localStorage.removeItem(key))
      await outbox.remove(partOf(key), '').catch(() => {})
    },
    async clear(prefix) {
      await memory.clear(prefix)
      attempt(() => {
        for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
      })
      for (const part of [prefix, partOf(prefix)]) await outbox.clear(part).catch(() => {})
    },
  }
}

/** Beside the parts of the outbox, which have the names of visitors. */
function partOf(key: string): string {
  return `kept ${key}`
}

/** Undefined where the browser refuses; the mere mention of `localStorage` throws in a sandboxed frame. */
function attempt<Result>(call: () => Result): Result | undefined {
  try {
    return call()
  } catch {
    return undefined
  }
}
