import { DatabaseSync } from 'node:sqlite'
import { migrate } from './migrations.ts'
import { createSqliteConversations } from './sqlite-conversations.ts'
import { createSqliteDesk } from './sqlite-desk.ts'
import { createSqliteErasure } from './sqlite-erasure.ts'
import { createSqliteFacts, createSqliteFaq, createSqliteUploads } from './sqlite-keepsakes.ts'
import { createSqliteAgents, createSqliteVisitors } from './sqlite-people.ts'
import { createSqlitePurge } from './sqlite-purge.ts'
import { StorageFullError } from './store.ts'
import type { SyncStore } from './sync-store.ts'

/** A database with the store's calls on it. */
export interface SqliteDatabase {
  calls: SyncStore
  /** Runs something in one transaction, which is on the disk when this returns. */
  transaction<Result>(run: () => Result): Result
  /** Runs something inside a transaction; when it throws, only its own writes are undone. */
  attempt<Result>(run: () => Result): Result
}

/**
 * Opens a database file, makes it when there is none, and brings its schema up to date.
 * Write-ahead log with full synchronisation: a commit that returned survives SIGKILL and power cuts.
 */
export function openSqliteFile(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000 })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  migrate(database)
  return database
}

/** Opens a database file, as {@link openSqliteFile} does, with the store's calls on it. */
export function openSqlite(path: string): SqliteDatabase {
  const database = openSqliteFile(path)

  const within = (begin: string, commit: string, rollback: string): SqliteDatabase['transaction'] => {
    const [beginning, end] = [database.prepare(begin), database.prepare(commit)]
    return (run) => {
      beginning.run()
      try {
        const result = run()
        end.run()
        return result
      } catch (error) {
        // SQLite undoes the whole transaction by itself after some errors, a full disk among them.
        if (database.isTransaction) database.exec(rollback)
        throw isFull(error) ? new StorageFullError('The disk is full, or takes nothing more.', { cause: error }) : error
      }
    }
  }

  return {
    calls: {
      ...createSqliteVisitors(database),
      ...createSqliteAgents(database),
      ...createSqliteConversations(database),
      ...createSqliteDesk(database),
      ...createSqliteUploads(database),
      ...createSqliteFaq(database),
      ...createSqliteFacts(database),
      ...createSqlitePurge(database),
      ...createSqliteErasure(database),
      close: () => database.close(),
    },
    transaction: within('BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'),
    attempt: within('SAVEPOINT attempt', 'RELEASE attempt', 'ROLLBACK TO attempt; RELEASE attempt'),
  }
}

const SQLITE_FULL = 13

/** What SQLite says when the disk has room, but not for us: a quota, a limit on the size of files, or a disk that is failing. */
const SQLITE_IOERR_WRITE = 778

function isFull(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false
  return Number(error.errcode) % 256 === SQLITE_FULL || error.errcode === SQLITE_IOERR_WRITE
}
