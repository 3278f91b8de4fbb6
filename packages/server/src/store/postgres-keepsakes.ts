import { randomBytes } from 'node:crypto'
import type { Postgres } from './postgres-pool.ts'
import { newEpoch } from './postgres-schema.ts'
import { missFromRow, uploadFromRow } from './records.ts'
import { bytes, flag, number, type Row, text } from './row.ts'
import type { Store } from './store.ts'

type UploadCalls = 'saveUpload' | 'upload' | 'uploadBytes'
type FaqCalls = 'addMiss' | 'misses' | 'saveVote' | 'votes'
type FactCalls = 'epoch' | 'renewEpoch' | 'secret' | 'check'

/** Most different searches without a result that are kept; the oldest go first. */
const MAX_MISSES = 10_000

const SAVE_UPLOAD = `
  INSERT INTO shopbell.uploads (id, secret, owner, type, width, height, bytes, unused_since) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (id) DO NOTHING RETURNING id`

/** Pictures in Postgres. */
export function createPostgresUploads(database: Postgres): Pick<Store, UploadCalls> {
  return {
    async saveUpload({ id, secret, owner, type, width, height }, picture, at) {
      const saved = await database.run(SAVE_UPLOAD, [id, secret, owner, type, width, height, Buffer.from(picture), at])
      if (saved.length) return 'saved'
      const same = 'SELECT 1 FROM shopbell.uploads WHERE id = $1 AND owner = $2 AND bytes = $3'
      return (await database.run(same, [id, owner, Buffer.from(picture)])).length ? 'same' : 'other'
    },
    async upload(id) {
      const [row] = await database.run('SELECT id, secret, owner, type, width, height FROM shopbell.uploads WHERE id = $1', [id])
      return row && uploadFromRow(row)
    },
    async uploadBytes(id) {
      const [row] = await database.run('SELECT bytes FROM shopbell.uploads WHERE id = $1', [id])
      return row && bytes(row, 'bytes')
    },
  }
}

const ADD_MISS = `
  INSERT INTO shopbell.faq_misses AS known (site, locale, query, count, last) VALUES ($1, $2, $3, 1, $4)
  ON CONFLICT (site, locale, query) DO UPDATE SET count = known.count + 1, last = excluded.last RETURNING count`

const FORGET_MISSES = `
  DELETE FROM shopbell.faq_misses WHERE (site, locale, query) IN
    (SELECT site, locale, query FROM shopbell.faq_misses ORDER BY last DESC OFFSET $1)`

const SAVE_VOTE = `
  INSERT INTO shopbell.faq_votes (site, locale, entry, voter, helpful, at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (site, locale, entry, voter) DO UPDATE SET helpful = excluded.helpful, at = excluded.at`

const VOTES = 'SELECT entry, voter, helpful FROM shopbell.faq_votes WHERE site = $1 AND locale = $2 ORDER BY entry, voter'

/** What readers of the FAQ left behind, in Postgres. */
export function createPostgresFaq(database: Postgres): Pick<Store, FaqCalls> {
  return {
    async addMiss({ site, locale, query }, at) {
      const [row] = await database.runOnce(ADD_MISS, [site, locale, query, at])
      // Only a search that is new can be one too many.
      if (row && number(row, 'count') === 1) await database.run(FORGET_MISSES, [MAX_MISSES])
    },
    async misses(limit) {
      const rows = await database.run(
        'SELECT site, locale, query, count, last FROM shopbell.faq_misses ORDER BY count DESC, last DESC LIMIT $1',
        [limit],
      )
      return rows.map(missFromRow)
    },
    async saveVote({ site, locale, entry, voter, helpful }, at) {
      await database.run(SAVE_VOTE, [site, locale, entry, voter, helpful, at])
    },
    async votes(site, locale) {
      const rows = await database.run(VOTES, [site, locale])
      return rows.map((row) => ({ entry: text(row, 'entry'), voter: text(row, 'voter'), helpful: flag(row, 'helpful') }))
    },
  }
}

/** What the servers know of themselves, in Postgres: all servers on one database share it. */
export function createPostgresFacts(database: Postgres): Pick<Store, FactCalls> {
  const epoch = async () => text((await database.run("SELECT value FROM shopbell.facts WHERE name = 'epoch'", []))[0] as Row, 'value')
  return {
    epoch,
    async renewEpoch() {
      const made = newEpoch()
      await database.run("UPDATE shopbell.facts SET value = $1 WHERE name = 'epoch'", [made])
      return made
    },
    async secret(purpose) {
      const keep = 'INSERT INTO shopbell.secrets (purpose, value) VALUES ($1, $2) ON CONFLICT (purpose) DO NOTHING'
      await database.run(keep, [purpose, randomBytes(32)])
      const [row] = await database.run('SELECT value FROM shopbell.secrets WHERE purpose = $1', [purpose])
      return bytes(row as Row, 'value')
    },
    async check() {
      await epoch()
    },
  }
}
