import type { OutgoingMessage } from './message-outbox.ts'
import type { ClientStorage } from './storage.ts'

/** What is kept of a message: enough to send it again as the same one. */
export type KeptMessage = Pick<OutgoingMessage, 'id' | 'createdAt' | 'body'>

/** Messages that wait to be sent, in a storage that several tabs share. */
export interface KeptMessages {
  read(): Promise<KeptMessage[]>
  /** Makes these the ones of this tab; what other tabs keep beside them stays. */
  save(own: readonly KeptMessage[]): void
}

const MAX_TRIES = 10

/** Keeps messages under a key of the storage. */
export function createKeptMessages(storage: ClientStorage, key: string): KeptMessages {
  const everOwn = new Set<string>()
  let wanted: readonly KeptMessage[] = []
  let isSaving = false

  async function read(): Promise<KeptMessage[]> {
    try {
      const kept = JSON.parse((await storage.get(key)) ?? '[]') as unknown
      return Array.isArray(kept) ? kept : []
    } catch {
      // Half of a text, or somebody else's: there is nothing in it that could be sent.
      return []
    }
  }

  async function write(): Promise<void> {
    isSaving = true
    // Another tab may write between our reading and our writing: look again until ours is there, but not for ever.
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const all = await read()
      const others = all.filter(({ id }) => !everOwn.has(id))
      const next = [...others, ...wanted].sort((a, b) => a.createdAt - b.createdAt)
      if (JSON.stringify(next) === JSON.stringify(all)) break
      await (next.length > 0 ? storage.set(key, JSON.stringify(next)) : storage.remove(key))
    }
    isSaving = false
  }

  return {
    read,
    save(own) {
      for (const { id } of own) everOwn.add(id)
      if (JSON.stringify(own) === JSON.stringify(wanted)) return
      wanted = own
      if (!isSaving) void write()
    },
  }
}
