import type { DatabaseSync } from 'node:sqlite'
import { deskFromRow, storedFromRow, VISITOR_COLUMNS } from './records.ts'
import { number, type Row } from './row.ts'
import type { SyncStore } from './sync-store.ts'

type DeskCalls = 'deskSnapshot' | 'eventsAfter' | 'lastPosition'

/** What the desk reads of all conversations, in SQLite, where one writer makes the row id an order without late comers. */
export function createSqliteDesk(database: DatabaseSync): Pick<SyncStore, DeskCalls> {
  const columns = `c.site AS site, c.head AS head, ${VISITOR_COLUMNS}`
  const listed = database.prepare(`
    SELECT ${columns} FROM conversations c JOIN visitors v ON v.id = c.visitor
    WHERE c.status IN ('waiting', 'active') OR (c.status = 'assistant' AND c.last_at >= ?) OR (c.status = 'closed' AND c.closed_at >= ?)
    ORDER BY c.last_at DESC LIMIT ?`)
  const rated = database.prepare(`
    SELECT ${columns} FROM conversations c JOIN visitors v ON v.id = c.visitor
    WHERE c.rated_at > 0 AND c.rated_at >= ? ORDER BY c.rated_at DESC`)
  const last = database.prepare("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS position")
  const after = database.prepare(`
    SELECT e.position, e.body, c.site, c.visitor FROM events e JOIN conversations c ON c.id = e.conversation
    WHERE e.position > ? ORDER BY e.position LIMIT ?`)

  const lastPosition = () => number(last.get() as Row, 'position')

  return {
    deskSnapshot: ({ since, assistantSince, limit }) => ({
      position: String(lastPosition()),
      conversations: listed.all(assistantSince, since, limit).map(deskFromRow),
      rated: rated.all(since).map(deskFromRow),
    }),
    eventsAfter(position, limit) {
      if (!/^\d{1,15}$/.test(position) || Number(position) > lastPosition()) return undefined
      return after.all(Number(position), limit).map((row) => storedFromRow(row, String(number(row, 'position'))))
    },
    lastPosition: () => String(lastPosition()),
  }
}
