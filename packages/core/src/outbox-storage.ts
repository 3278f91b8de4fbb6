/** Something that an {@link OutboxStorage} keeps. */
export interface OutboxRecord {
  id: string
  /** What was written, as `structuredClone` makes it; anything else when it was damaged. */
  value: unknown
}

/**
 * Where messages wait that the server does not have yet; all tabs of a browser look into the same one. A part belongs to one
 * visitor of one site.
 */
export interface OutboxStorage {
  /** Everything in a part, in any order; leaves no trace where nothing was ever written. */
  read(part: string): Promise<readonly OutboxRecord[]>
  /** Resolves once it would survive a power cut; replaces what has the same id. Rejects when it cannot be kept. */
  write(part: string, id: string, value: unknown): Promise<void>
  remove(part: string, id: string): Promise<void>
  /** Removes every part whose name begins so. */
  clear(prefix: string): Promise<void>
}

/** Keeps waiting messages in memory, for tests and for browsers that refuse to store anything. */
export function createMemoryOutbox(): OutboxStorage {
  const parts = new Map<string, Map<string, unknown>>()
  const partOf = (name: string) => parts.get(name) ?? new Map<string, unknown>()
  return {
    read: async (part) => [...partOf(part)].map(([id, value]) => ({ id, value })),
    write: async (part, id, value) => void parts.set(part, partOf(part).set(id, value)),
    remove: async (part, id) => void partOf(part).delete(id),
    async clear(prefix) {
      for (const part of [...parts.keys()]) if (part.startsWith(prefix)) parts.delete(part)
    },
  }
}
