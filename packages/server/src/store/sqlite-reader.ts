import { DatabaseSync } from 'node:sqlite'
import { createSqliteConversations } from './sqlite-conversations.ts'
import { createSqliteVisitors } from './sqlite-people.ts'
import type { SyncStore } from './sync-store.ts'

/** The short reads that every request of a shopper begins with. */
export type ReadCall = 'session' | 'conversation' | 'events'

/** What was committed, read without the thread that writes. */
export interface SqliteReader {
  calls: Pick<SyncStore, ReadCall>
  close(): void
}

/**
 * Opens a database file, which must exist and be up to date, to read beside its writer: in a write-ahead log neither waits for the other.
 * Each call sees one moment.
 */
export function openSqliteReader(path: string): SqliteReader {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  const { session } = createSqliteVisitors(database)
  const { conversation, events } = createSqliteConversations(database)
  return {
    calls: {
      session,
      events,
      conversation(id, ids) {
        database.exec('BEGIN')
        try {
          return conversation(id, ids)
        } finally {
          database.exec('COMMIT')
        }
      },
    },
    close: () => database.close(),
  }
}
