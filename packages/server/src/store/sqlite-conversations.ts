import type { DatabaseSync } from 'node:sqlite'
import { applyToHead, emptyHead } from '@shopbell/core/protocol'
import { conversationTimes, involvesPerson, uploadIn } from './conversation-facts.ts'
import { eventFromRow, headFromRow, VISITOR_COLUMNS, visitorFromRow } from './records.ts'
import { number, text } from './row.ts'
import type { SyncStore } from './sync-store.ts'

type ConversationCalls = 'conversation' | 'append' | 'events' | 'conversationsOf'

/** The conversations' logs in SQLite. */
export function createSqliteConversations(database: DatabaseSync): Pick<SyncStore, ConversationCalls> {
  const find = database.prepare('SELECT * FROM conversations WHERE id = ?')
  const findVisitor = database.prepare(`SELECT ${VISITOR_COLUMNS} FROM visitors v WHERE v.id = ?`)
  const findEvent = database.prepare('SELECT body FROM events WHERE conversation = ? AND id = ?')
  const insertEvent = database.prepare('INSERT INTO events (conversation, seq, id, body) VALUES (?, ?, ?, ?)')
  const save = database.prepare(`
    INSERT INTO conversations (id, site, visitor, status, head, with_person, last_at, closed_at, rated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET status = excluded.status, head = excluded.head, with_person = excluded.with_person,
      last_at = excluded.last_at, closed_at = excluded.closed_at, rated_at = excluded.rated_at`)
  // Most events close and rate nothing; the indexes of columns that are not named here are left alone, and their pages with them.
  const update = database.prepare('UPDATE conversations SET status = ?, head = ?, with_person = ?, last_at = ? WHERE id = ?')
  const eventsAfter = database.prepare('SELECT body FROM events WHERE conversation = ? AND seq > ? ORDER BY seq LIMIT ?')
  const eventsBefore = database.prepare('SELECT body FROM events WHERE conversation = ? AND seq < ? ORDER BY seq DESC LIMIT ?')
  const useUpload = database.prepare('UPDATE uploads SET unused_since = 0 WHERE id = ? AND unused_since > 0')
  const ofVisitor = database.prepare('SELECT id, head FROM conversations WHERE visitor = ? ORDER BY last_at DESC LIMIT ?')

  const newest = (conversation: string, before: number, limit: number) =>
    eventsBefore.all(conversation, before, limit).map(eventFromRow).reverse()

  return {
    conversation(id, ids = []) {
      const row = find.get(id)
      if (!row) return undefined
      const visitor = findVisitor.get(text(row, 'visitor'))
      return {
        site: text(row, 'site'),
        visitor: visitor ? visitorFromRow(visitor) : { id: text(row, 'visitor'), site: text(row, 'site'), signedIn: false },
        head: headFromRow(row),
        withPerson: number(row, 'with_person') === 1,
        known: ids
          .map((eventId) => findEvent.get(id, eventId))
          .filter((found) => found !== undefined)
          .map(eventFromRow),
      }
    },

    append({ conversation, site, visitor, events }) {
      const row = find.get(conversation)
      const head = row ? headFromRow(row) : emptyHead(conversation)
      if (events[0]?.seq !== head.seq + 1 || events.some(({ id }) => findEvent.get(conversation, id))) return false
      // A visitor who was erased meanwhile begins nothing any more.
      if (!row && !findVisitor.get(visitor)) return false
      const next = events.reduce(applyToHead, head)
      const withPerson = (row !== undefined && number(row, 'with_person') === 1) || events.some(involvesPerson)
      const before = row
        ? { lastAt: number(row, 'last_at'), closedAt: number(row, 'closed_at'), ratedAt: number(row, 'rated_at') }
        : { lastAt: 0, closedAt: 0, ratedAt: 0 }
      const { lastAt, closedAt, ratedAt } = conversationTimes(before, events)
      const values = [next.status, JSON.stringify(next), Number(withPerson), lastAt] as const
      if (row && closedAt === before.closedAt && ratedAt === before.ratedAt) update.run(...values, conversation)
      else save.run(conversation, site, visitor, ...values, closedAt, ratedAt)
      for (const event of events) {
        insertEvent.run(conversation, event.seq, event.id, JSON.stringify(event))
        for (const upload of uploadIn(event)) useUpload.run(upload)
      }
      return true
    },

    events(conversation, range) {
      if ('before' in range) return newest(conversation, range.before, range.limit)
      return eventsAfter.all(conversation, range.after, range.limit).map(eventFromRow)
    },

    conversationsOf(visitor, page) {
      return ofVisitor.all(visitor, page.conversations).map((row) => {
        const head = headFromRow(row)
        return { head, events: newest(head.id, head.seq + 1, page.events) }
      })
    },
  }
}
