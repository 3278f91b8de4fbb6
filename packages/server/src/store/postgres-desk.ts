import { setTimeout as delay } from 'node:timers/promises'
import type { Postgres, RunStatement } from './postgres-pool.ts'
import { deskFromRow, storedFromRow, VISITOR_COLUMNS } from './records.ts'
import { flag, type Row, text } from './row.ts'
import type { Store } from './store.ts'

type DeskCalls = 'deskSnapshot' | 'eventsAfter' | 'lastPosition'

const COLUMNS = `c.site AS site, c.head AS head, ${VISITOR_COLUMNS}`

const LISTED = `
  SELECT ${COLUMNS} FROM shopbell.conversations c JOIN shopbell.visitors v ON v.id = c.visitor
  WHERE c.status IN ('waiting', 'active') OR (c.status = 'assistant' AND c.last_at >= $1) OR (c.status = 'closed' AND c.closed_at >= $2)
  ORDER BY c.last_at DESC LIMIT $3`

const RATED = `
  SELECT ${COLUMNS} FROM shopbell.conversations c JOIN shopbell.visitors v ON v.id = c.visitor
  WHERE c.rated_at > 0 AND c.rated_at >= $1 ORDER BY c.rated_at DESC`

/**
 * Transactions commit in another order than they number their rows: who reads "everything after 7" may find 9, and never see the 8 that
 * commits later. So the order is by transaction, and only transactions before the oldest one that still runs are read: nothing can be
 * inserted before them any more.
 */
const SETTLED = 'xid < pg_snapshot_xmin(pg_current_snapshot())'

const LAST = `SELECT xid::text, position::text FROM shopbell.events WHERE ${SETTLED} ORDER BY xid DESC, position DESC LIMIT 1`

// One row at least, which says of what moment the answer is.
const AFTER = `
  SELECT state.*, page.* FROM (
    SELECT ($1 = '0' OR EXISTS (SELECT 1 FROM shopbell.events WHERE xid = $1::text::xid8 AND position = $2)) AS is_known,
      EXISTS (SELECT 1 FROM shopbell.events WHERE xid >= pg_snapshot_xmin(pg_current_snapshot())) AS is_unsettled
  ) state LEFT JOIN LATERAL (
    SELECT e.xid::text, e.position::text, e.body, c.site, c.visitor
    FROM shopbell.events e JOIN shopbell.conversations c ON c.id = e.conversation
    WHERE (e.xid, e.position) > ($1::text::xid8, $2::bigint) AND e.${SETTLED} ORDER BY e.xid, e.position LIMIT $3
  ) page ON true`

/** Waits, in all a tenth of a second, for events that are committed while an older transaction still runs. */
const UNSETTLED_PAUSES_MS = [2, 4, 8, 16, 32, 40]

/** What the desk reads of all conversations, in Postgres. */
export function createPostgresDesk(database: Postgres): Pick<Store, DeskCalls> {
  async function lastPosition(run: RunStatement = database.run): Promise<string> {
    const [row] = await run(LAST, [])
    return row ? positionOf(row) : '0-0'
  }

  return {
    deskSnapshot: ({ since, assistantSince, limit }) =>
      database.transaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (run) => ({
        position: await lastPosition(run),
        conversations: (await run(LISTED, [assistantSince, since, limit])).map(deskFromRow),
        rated: (await run(RATED, [since])).map(deskFromRow),
      })),
    async eventsAfter(position, limit) {
      const [, xid, place] = /^(\d{1,19})-(\d{1,18})$/.exec(position) ?? []
      if (!xid) return undefined
      for (let tries = 0; ; tries++) {
        const [first, ...more] = await database.run(AFTER, [xid, place, limit])
        // Every position but the first was given out with an event, and events stay.
        if (!first || !flag(first, 'is_known')) return undefined
        if (first['xid'] !== null) return [first, ...more].map((row) => storedFromRow(row, positionOf(row)))
        const pause = UNSETTLED_PAUSES_MS[tries]
        if (!flag(first, 'is_unsettled') || pause === undefined) return []
        await delay(pause)
      }
    },
    lastPosition: () => lastPosition(),
  }
}

function positionOf(row: Row): string {
  return `${text(row, 'xid')}-${text(row, 'position')}`
}
