import { applyToHead, emptyHead } from '@shopbell/core/protocol'
import { conversationTimes, involvesPerson, uploadIn } from './conversation-facts.ts'
import { createGroups } from './groups.ts'
import { isTaken } from './postgres-failure.ts'
import type { Postgres } from './postgres-pool.ts'
import { headFromRow } from './records.ts'
import { flag, number, type Row, text } from './row.ts'
import type { AppendBatch } from './store.ts'

/** Appends of different conversations that share a transaction at most. */
const MAX_GROUP = 64

/** Groups that are written at the same time. */
const LANES = 4

const HEADS = 'SELECT id, head, with_person, last_at, closed_at, rated_at FROM shopbell.conversations WHERE id = ANY ($1)'

/**
 * One statement is one transaction: it locks the conversations' rows, in one order everywhere so that two servers never wait for each
 * other; moves on those heads that are still where they were read; and inserts the events of these. So a `seq` is given once, and a log
 * has no gaps. A head that moved meanwhile is not touched, and its conversation is missing in the answer.
 */
const WRITE = `
  WITH given AS MATERIALIZED (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::text[], $8::boolean[],
      $9::bigint[], $10::bigint[], $11::bigint[])
      AS given (id, site, visitor, old_seq, seq, status, head, with_person, last_at, closed_at, rated_at)
  ), locked AS MATERIALIZED (
    SELECT id FROM shopbell.conversations WHERE id = ANY ($1) ORDER BY id FOR UPDATE
  ), moved AS (
    UPDATE shopbell.conversations c SET seq = given.seq, status = given.status, head = given.head, with_person = given.with_person,
      last_at = given.last_at, closed_at = given.closed_at, rated_at = given.rated_at
    FROM locked, given WHERE c.id = locked.id AND given.id = locked.id AND c.seq = given.old_seq RETURNING c.id
  ), beginners AS MATERIALIZED (
    -- A visitor who is erased at the same moment begins nothing any more.
    SELECT id FROM shopbell.visitors WHERE id IN (SELECT visitor FROM given WHERE old_seq = 0) ORDER BY id FOR KEY SHARE
  ), begun AS (
    INSERT INTO shopbell.conversations (id, site, visitor, seq, status, head, with_person, last_at, closed_at, rated_at)
    SELECT given.id, site, visitor, seq, status, head, with_person, last_at, closed_at, rated_at
    FROM given JOIN beginners ON beginners.id = given.visitor WHERE old_seq = 0
    ON CONFLICT (id) DO NOTHING RETURNING id
  ), placed AS (
    SELECT id FROM moved UNION ALL SELECT id FROM begun
  ), kept AS (
    INSERT INTO shopbell.events (conversation, seq, id, body)
    SELECT event.conversation, event.seq, event.id, event.body
    FROM unnest($12::text[], $13::bigint[], $14::text[], $15::text[]) WITH ORDINALITY AS event (conversation, seq, id, body, place)
    JOIN placed ON placed.id = event.conversation ORDER BY event.place
  ), used AS (
    UPDATE shopbell.uploads SET unused_since = 0 WHERE id = ANY ($16) AND unused_since > 0
  )
  SELECT id FROM placed`

/** Makes the way into the logs. Appends that arrive while others are written share the next transaction. */
export function createPostgresAppender(database: Postgres): (batch: AppendBatch) => Promise<boolean> {
  async function write(group: readonly AppendBatch[]): Promise<boolean[]> {
    const heads = await database.run(HEADS, [group.map(({ conversation }) => conversation)])
    const byId = new Map(heads.map((row) => [text(row, 'id'), row]))
    const fitting = group.flatMap((batch) => planned(batch, byId.get(batch.conversation)) ?? [])
    if (!fitting.length) return group.map(() => false)
    const events = fitting.flatMap(({ batch }) => batch.events)
    const rows = await database.run(WRITE, [
      ...columns(fitting.map(({ row }) => row)),
      ...columns(events.map((event) => [event.conversation, event.seq, event.id, JSON.stringify(event)])),
      events.flatMap(uploadIn),
    ])
    const placed = new Set(rows.map((row) => row['id']))
    return group.map(({ conversation }) => placed.has(conversation))
  }

  return createGroups({
    lanes: LANES,
    most: MAX_GROUP,
    keyOf: ({ conversation }) => conversation,
    run: write,
    async runAlone(batch) {
      try {
        return (await write([batch]))[0] ?? false
      } catch (error) {
        // An id that is taken: whoever asks reads again, and finds it.
        if (isTaken(error)) return false
        throw error
      }
    },
  })
}

/** What a conversation's row becomes; undefined when the batch does not follow on. */
function planned(batch: AppendBatch, known: Row | undefined): { batch: AppendBatch; row: unknown[] } | undefined {
  const { conversation, site, visitor, events } = batch
  const head = known ? headFromRow(known) : emptyHead(conversation)
  if (events[0]?.seq !== head.seq + 1) return undefined
  const next = events.reduce(applyToHead, head)
  const withPerson = (known !== undefined && flag(known, 'with_person')) || events.some(involvesPerson)
  const before = known
    ? { lastAt: number(known, 'last_at'), closedAt: number(known, 'closed_at'), ratedAt: number(known, 'rated_at') }
    : { lastAt: 0, closedAt: 0, ratedAt: 0 }
  const { lastAt, closedAt, ratedAt } = conversationTimes(before, events)
  const row = [conversation, site, visitor, head.seq, next.seq, next.status, JSON.stringify(next), withPerson, lastAt, closedAt, ratedAt]
  return { batch, row }
}

function columns(rows: readonly (readonly unknown[])[]): unknown[][] {
  return (rows[0] ?? []).map((_, index) => rows.map((row) => row[index]))
}
