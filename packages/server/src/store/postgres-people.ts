import type { Postgres } from './postgres-pool.ts'
import { agentFromRow, VISITOR_COLUMNS, visitorFromRow } from './records.ts'
import { flag, number, type Row, text } from './row.ts'
import type { Store } from './store.ts'

type VisitorCalls = 'openSession' | 'session' | 'rotateSession' | 'endSession'
type AgentCalls = 'agents' | 'saveAgent' | 'removeAgent' | 'openAgentSession' | 'agentSession' | 'endAgentSession'

const OPEN_SESSION = `
  WITH v AS (
    INSERT INTO shopbell.visitors (id, site, subject, name, email, created_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (site, subject) DO UPDATE SET name = excluded.name, email = excluded.email RETURNING *
  ), opened AS (
    INSERT INTO shopbell.sessions (id, visitor, token_hash, rotated_at) SELECT $7, id, $8, $6 FROM v
  )
  SELECT ${VISITOR_COLUMNS} FROM v`

const FIND_SESSION = `
  SELECT s.id, s.token_hash, s.previous_hash, s.rotated_at, s.ended, ${VISITOR_COLUMNS}
  FROM shopbell.sessions s JOIN shopbell.visitors v ON v.id = s.visitor WHERE s.id = $1`

const ROTATE = `
  UPDATE shopbell.sessions SET previous_hash = token_hash, token_hash = $1, rotated_at = $2
  WHERE id = $3 AND token_hash = $4 AND NOT ended RETURNING id`

/** Visitors and their sessions in Postgres. */
export function createPostgresVisitors(database: Postgres): Pick<Store, VisitorCalls> {
  return {
    async openSession({ id, tokenHash, at, visitor }) {
      const { site, subject, name, email } = visitor
      const person = [subject, name, email].map((value) => value?.replaceAll('\0', '') ?? null)
      const [row] = await database.runOnce(OPEN_SESSION, [visitor.id, site, ...person, at, id, tokenHash])
      return visitorFromRow(row as Row)
    },
    async session(id) {
      const [row] = await database.run(FIND_SESSION, [id])
      if (!row) return undefined
      return {
        id,
        visitor: visitorFromRow(row),
        tokenHash: text(row, 'token_hash'),
        previousHash: row['previous_hash'] === null ? null : text(row, 'previous_hash'),
        rotatedAt: number(row, 'rotated_at'),
        ended: flag(row, 'ended'),
      }
    },
    rotateSession: async (id, { from, to, at }) => (await database.run(ROTATE, [to, at, id, from])).length === 1,
    async endSession(id) {
      await database.run('UPDATE shopbell.sessions SET ended = true WHERE id = $1', [id])
    },
  }
}

const SAVE_AGENT = `
  INSERT INTO shopbell.agents (name, display, picture, password) VALUES ($1, $2, $3, $4)
  ON CONFLICT (name) DO UPDATE SET display = excluded.display, picture = excluded.picture, password = excluded.password`

const END_SESSIONS_OF_CHANGED = `
  DELETE FROM shopbell.agent_sessions WHERE agent IN (SELECT name FROM shopbell.agents WHERE name = $1 AND password <> $2)`

// A minute's grain: not every request of an agent becomes a write.
const PROLONG_GRAIN_MS = 60_000

const FIND_AGENT = `
  SELECT a.name, a.display, a.picture, a.password, s.expires_at FROM shopbell.agent_sessions s JOIN shopbell.agents a ON a.name = s.agent WHERE s.hash = $1 AND s.expires_at > $2`

/** Agents and their sessions in Postgres. */
export function createPostgresAgents(database: Postgres): Pick<Store, AgentCalls> {
  return {
    agents: async () =>
      (await database.run('SELECT name, display, picture, password FROM shopbell.agents ORDER BY name', [])).map(agentFromRow),
    saveAgent: ({ name, display, picture, password }) =>
      database.transaction('BEGIN', async (run) => {
        await run(END_SESSIONS_OF_CHANGED, [name, password])
        await run(SAVE_AGENT, [name, display, picture ?? null, password])
      }),
    removeAgent: (name) =>
      database.transaction('BEGIN', async (run) => {
        await run('DELETE FROM shopbell.agent_sessions WHERE agent = $1', [name])
        return (await run('DELETE FROM shopbell.agents WHERE name = $1 RETURNING name', [name])).length === 1
      }),
    async openAgentSession({ hash, agent, expiresAt }) {
      await database.runOnce('INSERT INTO shopbell.agent_sessions (hash, agent, expires_at) VALUES ($1, $2, $3)', [hash, agent, expiresAt])
    },
    async agentSession(hash, { now, expiresAt }) {
      const [row] = await database.run(FIND_AGENT, [hash, now])
      if (!row) {
        await database.run('DELETE FROM shopbell.agent_sessions WHERE expires_at <= $1', [now])
        return undefined
      }
      if (number(row, 'expires_at') <= expiresAt - PROLONG_GRAIN_MS) {
        await database.run('UPDATE shopbell.agent_sessions SET expires_at = $1 WHERE hash = $2', [expiresAt, hash])
      }
      return agentFromRow(row)
    },
    async endAgentSession(hash) {
      await database.run('DELETE FROM shopbell.agent_sessions WHERE hash = $1', [hash])
    },
  }
}
