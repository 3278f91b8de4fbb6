import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { missFromRow, uploadFromRow } from './records.ts'
import { bytes, number, type Row, text } from './row.ts'
import type { SyncStore } from './sync-store.ts'

type UploadCalls = 'saveUpload' | 'upload' | 'uploadBytes'
type FaqCalls = 'addMiss' | 'misses' | 'saveVote' | 'votes'
type FactCalls = 'epoch' | 'renewEpoch' | 'secret' | 'check'

/** Most different searches without a result that are kept; the oldest go first. */
const MAX_MISSES = 10_000

/** Pictures in SQLite. */
export function createSqliteUploads(database: DatabaseSync): Pick<SyncStore, UploadCalls> {
  const insert = database.prepare(`
    INSERT INTO uploads (id, secret, owner, type, width, height, bytes, unused_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`)
  const isSame = database.prepare('SELECT 1 FROM uploads WHERE id = ? AND owner = ? AND bytes = ?')
  const find = database.prepare('SELECT id, secret, owner, type, width, height FROM uploads WHERE id = ?')
  const findBytes = database.prepare('SELECT bytes FROM uploads WHERE id = ?')
  return {
    saveUpload({ id, secret, owner, type, width, height }, picture, at) {
      if (insert.run(id, secret, owner, type, width, height, picture, at).changes === 1) return 'saved'
      return isSame.get(id, owner, picture) ? 'same' : 'other'
    },
    upload(id) {
      const row = find.get(id)
      return row && uploadFromRow(row)
    },
    uploadBytes(id) {
      const row = findBytes.get(id)
      return row && bytes(row, 'bytes')
    },
  }
}

/** What readers of the FAQ left behind, in SQLite. */
export function createSqliteFaq(database: DatabaseSync): Pick<SyncStore, FaqCalls> {
  const addMiss = database.prepare(`
    INSERT INTO faq_misses (site, locale, query, count, last) VALUES (?, ?, ?, 1, ?)
    ON CONFLICT (site, locale, query) DO UPDATE SET count = count + 1, last = excluded.last`)
  const forget = database.prepare(`
    DELETE FROM faq_misses WHERE (SELECT count(*) FROM faq_misses) > ?
    AND (site, locale, query) IN (SELECT site, locale, query FROM faq_misses ORDER BY last LIMIT 1)`)
  const misses = database.prepare('SELECT * FROM faq_misses ORDER BY count DESC, last DESC LIMIT ?')
  const saveVote = database.prepare(`
    INSERT INTO faq_votes (site, locale, entry, voter, helpful, at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (site, locale, entry, voter) DO UPDATE SET helpful = excluded.helpful, at = excluded.at`)
  const votes = database.prepare('SELECT entry, voter, helpful FROM faq_votes WHERE site = ? AND locale = ? ORDER BY entry, voter')
  return {
    addMiss({ site, locale, query }, at) {
      addMiss.run(site, locale, query, at)
      forget.run(MAX_MISSES)
    },
    misses: (limit) => misses.all(limit).map(missFromRow),
    saveVote({ site, locale, entry, voter, helpful }, at) {
      saveVote.run(site, locale, entry, voter, Number(helpful), at)
    },
    votes: (site, locale) =>
      votes
        .all(site, locale)
        .map((row) => ({ entry: text(row, 'entry'), voter: text(row, 'voter'), helpful: number(row, 'helpful') === 1 })),
  }
}

/** What the server knows of itself, in SQLite. */
export function createSqliteFacts(database: DatabaseSync): Pick<SyncStore, FactCalls> {
  const fact = database.prepare('SELECT value FROM facts WHERE name = ?')
  const renewEpoch = database.prepare("UPDATE facts SET value = ? WHERE name = 'epoch' RETURNING value")
  const secret = database.prepare('SELECT value FROM secrets WHERE purpose = ?')
  const keepSecret = database.prepare('INSERT INTO secrets (purpose, value) VALUES (?, ?)')
  return {
    epoch: () => text(fact.get('epoch') as Row, 'value'),
    renewEpoch: () => text(renewEpoch.get(randomBytes(4).toString('hex')) as Row, 'value'),
    secret(purpose) {
      const row = secret.get(purpose)
      if (row) return bytes(row, 'value')
      const made = new Uint8Array(randomBytes(32))
      keepSecret.run(purpose, made)
      return made
    },
    check() {
      fact.get('epoch')
    },
  }
}
