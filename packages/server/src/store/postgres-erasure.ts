import { applyToHead } from '@shopbell/core/protocol'
import { erasedConversation, uploadIn } from './conversation-facts.ts'
import type { Postgres } from './postgres-pool.ts'
import { eventFromRow, headFromRow } from './records.ts'
import { text } from './row.ts'
import type { Store, StoredEvent } from './store.ts'

// Whoever is about to begin a conversation for the visitor is waited for, or finds nobody: see postgres-append.ts.
const LOCK_VISITOR = 'SELECT id FROM shopbell.visitors WHERE id = $1 FOR UPDATE'
const LOCK = 'SELECT id, site, head FROM shopbell.conversations WHERE visitor = $1 ORDER BY id FOR UPDATE'
const PICTURES = `SELECT body FROM shopbell.events WHERE conversation = ANY ($1) AND body LIKE '%"kind":"image"%'`
const ERASE_EVENTS = 'DELETE FROM shopbell.events WHERE conversation = ANY ($1)'
const ERASE_UPLOADS = 'DELETE FROM shopbell.uploads WHERE owner = $1 OR id = ANY ($2)'
const ERASE_SESSIONS = 'DELETE FROM shopbell.sessions WHERE visitor = $1 RETURNING id'
const ERASE_VISITOR = 'DELETE FROM shopbell.visitors WHERE id = $1'

const ADD_NOBODIES = `
  INSERT INTO shopbell.visitors (id, site, created_at)
  SELECT nobody.id, nobody.site, $3 FROM unnest($1::text[], $2::text[]) AS nobody (id, site)`

const LEAVE_EVENTS = `
  INSERT INTO shopbell.events (conversation, seq, id, body)
  SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[])`

const LEAVE = `
  UPDATE shopbell.conversations c SET visitor = given.visitor, seq = given.seq, status = 'closed', head = given.head, with_person = false,
    last_at = $5, closed_at = $5, rated_at = 0
  FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[]) AS given (id, visitor, seq, head) WHERE c.id = given.id`

/** Removes visitors, in Postgres. */
export function createPostgresErasure(database: Postgres): Pick<Store, 'eraseVisitor'> {
  return {
    eraseVisitor: (visitor, at) =>
      database.transaction('BEGIN', async (run) => {
        await run(LOCK_VISITOR, [visitor])
        const rows = await run(LOCK, [visitor])
        const ids = rows.map((row) => text(row, 'id'))
        const pictures = (await run(PICTURES, [ids])).map(eventFromRow).flatMap(uploadIn)
        await run(ERASE_EVENTS, [ids])
        const left = rows.map((row): Omit<StoredEvent, 'position'> & { head: string } => {
          const head = headFromRow(row)
          const erased = erasedConversation(head, at)
          return { site: text(row, 'site'), ...erased, head: JSON.stringify(applyToHead(head, erased.event)) }
        })
        const seqs = left.map(({ event }) => event.seq)
        const nobodies = left.map((one) => one.visitor)
        await run(ADD_NOBODIES, [nobodies, left.map(({ site }) => site), at])
        await run(LEAVE_EVENTS, [ids, seqs, left.map(({ event }) => event.id), left.map(({ event }) => JSON.stringify(event))])
        await run(LEAVE, [ids, nobodies, seqs, left.map(({ head }) => head), at])
        await run(ERASE_UPLOADS, [visitor, pictures])
        const sessions = (await run(ERASE_SESSIONS, [visitor])).map((row) => text(row, 'id'))
        await run(ERASE_VISITOR, [visitor])
        return { sessions, left: left.map(({ head: _, ...event }) => event) }
      }),
  }
}
