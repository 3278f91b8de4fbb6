import { createMemoryOutbox, type OutboxStorage } from './outbox-storage.ts'

/** Where a client keeps what must survive a reload; the host supplies it, for a core knows no page. */
export interface ClientStorage {
  get(key: string): Promise<string | undefined>
  set(key: string, value: string): Promise<void>
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
    remove: async (key) => void values.delete(key),
    async clear(prefix) {
      for (const key of [...values.keys()]) if (key.startsWith(prefix)) values.delete(key)
      await outbox.clear(prefix)
    },
    outbox,
  }
}
