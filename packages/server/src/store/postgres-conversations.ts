import { createPostgresAppender } from './postgres-append.ts'
import type { Postgres } from './postgres-pool.ts'
import { eventFromRow, headFromRow, VISITOR_COLUMNS, visitorFromRow } from './records.ts'
import { flag, type Row, text } from './row.ts'
import type { Store } from './store.ts'

type ConversationCalls = 'conversation' | 'append' | 'events' | 'conversationsOf'

const AFTER = 'SELECT body FROM shopbell.events WHERE conversation = $1 AND seq > $2 ORDER BY seq LIMIT $3'
const BEFORE = 'SELECT body FROM shopbell.events WHERE conversation = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3'

// One statement sees one moment: the head and the events fit each other.
const ONE = `
  SELECT c.site, c.visitor, c.head, c.with_person, ${VISITOR_COLUMNS},
    ARRAY(SELECT e.body FROM unnest($2::text[]) WITH ORDINALITY AS wanted (id, place)
      JOIN shopbell.events e ON e.conversation = c.id AND e.id = wanted.id ORDER BY place) AS known
  FROM shopbell.conversations c LEFT JOIN shopbell.visitors v ON v.id = c.visitor WHERE c.id = $1`

const OF_VISITOR = `
  SELECT c.head, ARRAY(SELECT e.body FROM shopbell.events e WHERE e.conversation = c.id ORDER BY e.seq DESC LIMIT $3) AS newest
  FROM shopbell.conversations c WHERE c.visitor = $1 ORDER BY c.last_at DESC LIMIT $2`

/** The conversations' logs in Postgres. */
export function createPostgresConversations(database: Postgres): Pick<Store, ConversationCalls> {
  return {
    async conversation(id, ids = []) {
      const [row] = await database.run(ONE, [id, ids])
      if (!row) return undefined
      const [site, visitor] = [text(row, 'site'), text(row, 'visitor')]
      return {
        site,
        visitor: row['visitor_id'] === null ? { id: visitor, site, signedIn: false } : visitorFromRow(row),
        head: headFromRow(row),
        withPerson: flag(row, 'with_person'),
        known: eventsIn(row, 'known'),
      }
    },

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
