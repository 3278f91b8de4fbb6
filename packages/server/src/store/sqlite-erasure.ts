import type { DatabaseSync } from 'node:sqlite'
import { applyToHead } from '@shopbell/core/protocol'
import { erasedConversation, uploadIn } from './conversation-facts.ts'
import { eventFromRow, headFromRow } from './records.ts'
import { text } from './row.ts'
import type { StoredEvent } from './store.ts'
import type { SyncStore } from './sync-store.ts'

/** Removes visitors, in SQLite. */
export function createSqliteErasure(database: DatabaseSync): Pick<SyncStore, 'eraseVisitor'> {
  // What is removed is overwritten, not only marked as free.
  database.exec('PRAGMA secure_delete = ON')
  const ofVisitor = database.prepare('SELECT id, site, head FROM conversations WHERE visitor = ? ORDER BY id')
  const eventsOf = database.prepare('SELECT body FROM events WHERE conversation = ?')
  const eraseEvents = database.prepare('DELETE FROM events WHERE conversation = ?')
  const insertEvent = database.prepare('INSERT INTO events (conversation, seq, id, body) VALUES (?, ?, ?, ?)')
  const insertNobody = database.prepare('INSERT INTO visitors (id, site, created_at) VALUES (?, ?, ?)')
  const leave = database.prepare(`
    UPDATE conversations SET visitor = ?, status = ?, head = ?, with_person = 0, last_at = ?, closed_at = ?, rated_at = 0 WHERE id = ?`)
  const eraseUpload = database.prepare('DELETE FROM uploads WHERE id = ?')
  const eraseUploads = database.prepare('DELETE FROM uploads WHERE owner = ?')
  const eraseSessions = database.prepare('DELETE FROM sessions WHERE visitor = ? RETURNING id')
  const eraseVisitor = database.prepare('DELETE FROM visitors WHERE id = ?')

  return {
    eraseVisitor(visitor, at) {
      const left = ofVisitor.all(visitor).map((row): Omit<StoredEvent, 'position'> => {
        const [id, site, head] = [text(row, 'id'), text(row, 'site'), headFromRow(row)]
        for (const upload of eventsOf.all(id).map(eventFromRow).flatMap(uploadIn)) eraseUpload.run(upload)
        eraseEvents.run(id)
        const { visitor: nobody, event } = erasedConversation(head, at)
        const next = applyToHead(head, event)
        insertNobody.run(nobody, site, at)
        insertEvent.run(id, event.seq, event.id, JSON.stringify(event))
        leave.run(nobody, next.status, JSON.stringify(next), at, at, id)
        return { site, visitor: nobody, event }
      })
      eraseUploads.run(visitor)
      const sessions = eraseSessions.all(visitor).map((row) => text(row, 'id'))
      eraseVisitor.run(visitor)
      return { sessions, left }
    },
  }
}
