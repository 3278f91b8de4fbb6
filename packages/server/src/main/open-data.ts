import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '../store/sqlite-database.ts'
import type { SyncStore } from '../store/sync-store.ts'

/** A data folder as a command uses it, beside a server that may be running. */
export interface OpenData {
  /** Runs calls in one transaction. */
  run<Result>(task: (calls: SyncStore) => Result): Result
  close(): void
}

/** The database in a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'shopbell.db')
}

/** Opens the database of a data folder without a server's lock: SQLite lets the two take turns. */
export function openData(dataDir: string): OpenData {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const { calls, transaction } = openSqlite(databaseFile(dataDir))
  return { run: (task) => transaction(() => task(calls)), close: () => calls.close() }
}
