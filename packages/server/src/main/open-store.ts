import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createPostgresStore, type PostgresStoreOptions } from '../store/postgres.ts'
import { createSqliteStore } from '../store/sqlite.ts'
import { type Store, StoreUnavailableError } from '../store/store.ts'
import { type StoreLocation, UsageError } from './options.ts'

/** The database in a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'shopbell.db')
}

/**
 * Opens the store as a command uses it, beside servers that may be running: SQLite and Postgres let them take turns.
 * @throws UsageError when the database cannot be used, with why
 */
export async function openStore({ dataDir, databaseUrl }: StoreLocation): Promise<Store> {
  if (databaseUrl !== undefined) return openPostgresStore(databaseUrl)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return createSqliteStore(databaseFile(dataDir))
}

/** Runs something with the store, and closes it. */
export async function withStore<Result>(location: StoreLocation, task: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(location)
  try {
    return await task(store)
  } finally {
    await store.close()
  }
}

/** Options of {@link openPostgresStore}. */
export interface OpenPostgresOptions extends PostgresStoreOptions {
  /** Milliseconds to wait for a database that does not answer yet. @default 0 */
  waitMs?: number
  /** Told once that it does not answer yet. */
  onWait?: () => void
}

/**
 * Opens the store in Postgres.
 * @throws UsageError when the database cannot be used, with why
 */
export async function openPostgresStore(url: string, { waitMs = 0, onWait, ...options }: OpenPostgresOptions = {}): Promise<Store> {
  const until = performance.now() + waitMs
  for (let tries = 0; ; tries++) {
    try {
      return await createPostgresStore(url, options)
    } catch (error) {
      // What starts together with its database comes a little too early.
      if (!(error instanceof StoreUnavailableError) || performance.now() > until) throw explainPostgres(url, error)
      if (tries === 0) onWait?.()
      await delay(500)
    }
  }
}

/** What Postgres said, in a sentence with where it is, and without the password. */
export function explainPostgres(url: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { host, pathname } = new URL(url)
  const place = `The Postgres of DATABASE_URL (${host}${pathname})`
  if (error instanceof StoreUnavailableError) {
    const reason = error.cause instanceof Error && error.cause.message ? ` (${error.cause.message})` : ''
    return new UsageError(`${place} does not answer${reason}. Start it, or correct DATABASE_URL.`)
  }
  if ('severity' in error) return new UsageError(`${place} refuses: ${error.message}. Correct DATABASE_URL, or the rights of its user.`)
  return error
}
