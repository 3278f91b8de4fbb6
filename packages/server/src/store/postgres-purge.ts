import type { Postgres } from './postgres-pool.ts'
import { text } from './row.ts'
import type { Store } from './store.ts'

// Several servers may do this at once: each takes what the others do not hold.
const purgeSessions = (which: string) => `
  DELETE FROM shopbell.sessions WHERE id IN
    (SELECT id FROM shopbell.sessions WHERE ${which} rotated_at < $1 ORDER BY rotated_at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING visitor`
const ENDED = purgeSessions('ended AND')
const IDLE = purgeSessions('')

const VISITORS = `
  DELETE FROM shopbell.visitors v WHERE v.id = ANY ($1) AND v.subject IS NULL
  AND NOT EXISTS (SELECT 1 FROM shopbell.sessions s WHERE s.visitor = v.id)
  AND NOT EXISTS (SELECT 1 FROM shopbell.conversations c WHERE c.visitor = v.id) RETURNING v.id`

const UPLOADS = `
  DELETE FROM shopbell.uploads WHERE id IN (SELECT id FROM shopbell.uploads WHERE unused_since > 0 AND unused_since < $1
    ORDER BY unused_since LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id`

/** Removes what is of no use any more, in Postgres. */
export function createPostgresPurge(database: Postgres): Pick<Store, 'purge'> {
  return {
    async purge({ endedBefore, idleBefore, uploadsBefore, limit }) {
      const rows = await database.run(ENDED, [endedBefore, limit])
      rows.push(...(await database.run(IDLE, [idleBefore, limit - rows.length])))
      const gone = [...new Set(rows.map((row) => text(row, 'visitor')))]
      const visitors = gone.length ? await database.run(VISITORS, [gone]) : []
      const uploads = await database.run(UPLOADS, [uploadsBefore, limit])
      return { sessions: rows.length, visitors: visitors.length, uploads: uploads.length }
    },
  }
}
