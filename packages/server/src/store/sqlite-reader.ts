import { DatabaseSync } from 'node:sqlite'
import { createSqliteConversations } from './sqlite-conversations.ts'
import { createSqliteVisitors } from './sqlite-people.ts'
import type { SyncStore } from './sync-store.ts'

/** The short reads that every request of a shopper begins with. */
export type ReadCall = 'session' | 'conversation' | 'events'

/** What was committed, read without the thread that writes. */
export interface SqliteReader {
  calls: Pick<SyncStore, ReadCall>
  /** Ends the moment that the calls see; the next one sees what is committed by then. */
  refresh(): void
  close(): void
}

/**
 * Opens a database file, which must exist and be up to date, to read beside its writer: in a write-ahead log neither waits for the other.
 * The calls of one turn of the loop see one moment, unless {@link SqliteReader.refresh} ends it: to begin another costs more than to read.
 */
export function openSqliteReader(path: string): SqliteReader {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  const [begin, commit] = [database.prepare('BEGIN'), database.prepare('COMMIT')]
  const { session } = createSqliteVisitors(database)
  const { conversation, events } = createSqliteConversations(database)
  let isOpen = false

  function refresh(): void {
    if (isOpen) commit.run()
    isOpen = false
  }

  const seeing =
    <Args extends unknown[], Result>(read: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (!isOpen) {
        begin.run()
        isOpen = true
        setImmediate(refresh)
      }
      return read(...args)
    }

  return {
    calls: { session: seeing(session), conversation: seeing(conversation), events: seeing(events) },
    refresh,
    close() {
      refresh()
      database.close()
    },
  }
}
