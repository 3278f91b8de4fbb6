import { createPostgresConversations } from './postgres-conversations.ts'
import { createPostgresDesk } from './postgres-desk.ts'
import { createPostgresFacts, createPostgresFaq, createPostgresUploads } from './postgres-keepsakes.ts'
import { createPostgresAgents, createPostgresVisitors } from './postgres-people.ts'
import type { Postgres } from './postgres-pool.ts'
import { migratePostgres } from './postgres-schema.ts'
import type { Store } from './store.ts'

/**
 * Opens the store in a Postgres database (14 or later), in a schema of its own, and brings that up to date. Any number of servers may
 * use it at once. Rejects when the database does not answer, or was written by a newer version of the program.
 */
export async function createPostgresStore(database: Postgres): Promise<Store> {
  await migratePostgres(database)
  return {
    ...createPostgresVisitors(database),
    ...createPostgresAgents(database),
    ...createPostgresConversations(database),
    ...createPostgresDesk(database),
    ...createPostgresUploads(database),
    ...createPostgresFaq(database),
    ...createPostgresFacts(database),
    close: () => database.close(),
  }
}
