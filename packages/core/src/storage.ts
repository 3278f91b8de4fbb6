import { createMemoryOutbox, type OutboxStorage } from './outbox-storage.ts'

/** Where a client keeps what must survive a reload; the host supplies it, for a core knows no page. */
export interface ClientStorage {
  get(key: string): Promise<string | undefined>
  set(key: string, value: string): Promise<void>
  /**
   * Puts `to` where `from` is, as one step: of several tabs that do so at once, one succeeds. An undefined `from` is nothing.
   * @returns what is there afterwards; undefined where nothing can be kept
   */
  swap(key: string, from: string | undefined, to: string): Promise<string | undefined>
  remove(key: string): Promise<void>
  /** Removes everything whose key begins so, what waits in the outbox too. Does nothing where nothing can be kept. */
  clear(prefix: string): Promise<void>
  /** Where messages wait to be sent. @default memory of the client: gone with the page */
  outbox?: OutboxStorage
}

/** Keeps everything in memory, for tests and for hosts that have nothing better. */
export function createMemoryStorage(): ClientStorage {
  const values = new Map<string, string>()
  const outbox = createMemoryOutbox()
  return {
    get: async (key) => values.get(key),
    set: async (key, value) => void values.set(key, value),
    async swap(key, from, to) {
      if (values.get(key) === from) values.set(key, to)
      return values.get(key)
    },
    remove: async (key) => void values.delete(key),
    async clear(prefix) {
      for (const key of [...values.keys()]) if (key.startsWith(prefix)) values.delete(key)
      await outbox.clear(prefix)
    },
    outbox,
  }
}
