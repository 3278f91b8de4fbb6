import type { DatabaseSync } from 'node:sqlite'
import { text } from './row.ts'
import type { SyncStore } from './sync-store.ts'

/** Removes what is of no use any more, in SQLite. */
export function createSqlitePurge(database: DatabaseSync): Pick<SyncStore, 'purge'> {
  const ended = database.prepare(`
    DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE ended = 1 AND rotated_at < ? ORDER BY rotated_at LIMIT ?) RETURNING visitor`)
  const idle = database.prepare(`
    DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE rotated_at < ? ORDER BY rotated_at LIMIT ?) RETURNING visitor`)
  const visitor = database.prepare(`
    DELETE FROM visitors WHERE id = ? AND subject IS NULL AND NOT EXISTS (SELECT 1 FROM sessions WHERE visitor = visitors.id)
    AND NOT EXISTS (SELECT 1 FROM conversations WHERE visitor = visitors.id)`)
  const uploads = database.prepare(`
    DELETE FROM uploads WHERE id IN
      (SELECT id FROM uploads WHERE unused_since > 0 AND unused_since < ? ORDER BY unused_since LIMIT ?)`)

  return {
    purge({ endedBefore, idleBefore, uploadsBefore, limit }) {
      const rows = ended.all(endedBefore, limit)
      rows.push(...idle.all(idleBefore, limit - rows.length))
      const gone = new Set(rows.map((row) => text(row, 'visitor')))
      const visitors = [...gone].filter((id) => visitor.run(id).changes === 1).length
      return { sessions: rows.length, visitors, uploads: Number(uploads.run(uploadsBefore, limit).changes) }
    },
  }
}
