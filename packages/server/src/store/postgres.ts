import { createPostgresConversations } from './postgres-conversations.ts'
import { createPostgresDesk } from './postgres-desk.ts'
import { createPostgresErasure } from './postgres-erasure.ts'
import { createPostgresFacts, createPostgresFaq, createPostgresUploads } from './postgres-keepsakes.ts'
import { createPostgresAgents, createPostgresVisitors } from './postgres-people.ts'
import { openPostgres } from './postgres-pool.ts'
import { createPostgresPurge } from './postgres-purge.ts'
import { migratePostgres } from './postgres-schema.ts'
import { text } from './row.ts'
import type { Store } from './store.ts'

/** Options of {@link createPostgresStore}. */
export interface PostgresStoreOptions {
  /** Told of settings with which Postgres forgets what it acknowledged when the power fails. */
  onRisk?: (settings: string[]) => void
}

/**
 * Opens the store in a Postgres database (14 or later), in a schema of its own, and brings that up to date. Any number of servers may
 * use it at once. Rejects when the database does not answer, or was written by a newer version of the program.
 */
export async function createPostgresStore(url: string, { onRisk }: PostgresStoreOptions = {}): Promise<Store> {
  // A migration takes as long as it takes, and nobody else waits for it on this connection.
  const patient = await openPostgres(url, { connections: 1, statementMs: 0 })
  try {
    await migratePostgres(patient)
    const risks = await patient.run(RISKS)
    if (risks.length) onRisk?.(risks.map((row) => text(row, 'name')))
  } finally {
    await patient.close()
  }
  const database = await openPostgres(url)
  return {
    ...createPostgresVisitors(database),
    ...createPostgresAgents(database),
    ...createPostgresConversations(database),
    ...createPostgresDesk(database),
    ...createPostgresUploads(database),
    ...createPostgresFaq(database),
    ...createPostgresFacts(database),
    ...createPostgresPurge(database),
    ...createPostgresErasure(database),
    close: () => database.close(),
  }
}

const RISKS = "SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'"
