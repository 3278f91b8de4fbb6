import { createPostgresAppender } from './postgres-append.ts'
import type { Postgres } from './postgres-pool.ts'
import { createPostgresReader } from './postgres-reader.ts'
import { eventFromRow, headFromRow } from './records.ts'
import type { Row } from './row.ts'
import type { Store } from './store.ts'

type ConversationCalls = 'conversation' | 'append' | 'events' | 'conversationsOf'

const AFTER = 'SELECT body FROM shopbell.events WHERE conversation = $1 AND seq > $2 ORDER BY seq LIMIT $3'
const BEFORE = 'SELECT body FROM shopbell.events WHERE conversation = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3'

const OF_VISITOR = `
  SELECT c.head, ARRAY(SELECT e.body FROM shopbell.events e WHERE e.conversation = c.id ORDER BY e.seq DESC LIMIT $3) AS newest
  FROM shopbell.conversations c WHERE c.visitor = $1 ORDER BY c.last_at DESC LIMIT $2`

/** The conversations' logs in Postgres. */
export function createPostgresConversations(database: Postgres): Pick<Store, ConversationCalls> {
  return {
    conversation: createPostgresReader(database),
    append: createPostgresAppender(database),

    async events(conversation, range) {
      if ('after' in range) return (await database.run(AFTER, [conversation, range.after, range.limit])).map(eventFromRow)
      return (await database.run(BEFORE, [conversation, range.before, range.limit])).map(eventFromRow).reverse()
    },

    async conversationsOf(visitor, { conversations, events }) {
      const rows = await database.run(OF_VISITOR, [visitor, conversations, events])
      return rows.map((row) => ({ head: headFromRow(row), events: eventsIn(row, 'newest').reverse() }))
    },
  }
}

function eventsIn(row: Row, column: string): ReturnType<typeof eventFromRow>[] {
  return (row[column] as string[]).map((body) => eventFromRow({ body }))
}
