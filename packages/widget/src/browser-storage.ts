import { type ClientStorage, createIndexedDbOutbox, createMemoryStorage } from '@shopbell/core'

/** Browsers tell their tabs within this time what one of them put into `localStorage`. */
const SETTLED_MS = 100

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

  const storage: ClientStorage = {
    outbox,
    async get(key) {
      return (await memory.get(key)) ?? (await fromDisk(key)) ?? fromPage(key)
    },
    async set(key, value) {
      const inPage = putIntoPage(key, value)
      const onDisk = await succeeds(outbox.write(partOf(key), '', value))
      // An older value must not come back after a reload, nor hide the newer one now.
      if (!onDisk) await outbox.remove(partOf(key), '').catch(() => {})
      await (onDisk || (inPage && (await fromDisk(key)) === undefined) ? memory.remove(key) : memory.set(key, value))
    },
    async swap(key, from, to) {
      let kept: string | undefined
      const choose = (onDisk: unknown) => {
        const now = typeof onDisk === 'string' ? onDisk : fromPage(key)
        kept = now === from ? to : now
        if (kept) putIntoPage(key, kept)
        return kept
      }
      const isHeld = (await memory.get(key)) !== undefined
      if (!isHeld && (await succeeds(outbox.change(partOf(key), '', choose)))) return kept
      // Nothing else that tabs share does two things in one step: who was there last, stays.
      if ((await storage.get(key)) === from) {
        await storage.set(key, to)
        await new Promise((resolve) => setTimeout(resolve, SETTLED_MS))
      }
      return storage.get(key)
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
  return storage
}

function fromPage(key: string): string | undefined {
  return attempt(() => localStorage.getItem(key)) ?? undefined
}

/** @returns whether it is there now; if not, an older value is not there either */
function putIntoPage(key: string, value: string): boolean {
  const isThere = attempt(() => {
    localStorage.setItem(key, value)
    return true
  })
  if (!isThere) attempt(() => localStorage.removeItem(key))
  return isThere === true
}

function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  )
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
