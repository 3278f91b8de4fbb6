import type { DatabaseSync } from 'node:sqlite'
import { agentFromRow, VISITOR_COLUMNS, visitorFromRow } from './records.ts'
import { number, type Row, text } from './row.ts'
import type { SyncStore } from './sync-store.ts'

type VisitorCalls = 'openSession' | 'session' | 'rotateSession' | 'endSession'
type AgentCalls = 'agents' | 'saveAgent' | 'removeAgent' | 'openAgentSession' | 'agentSession' | 'endAgentSession'

/** Visitors and their sessions in SQLite. */
export function createSqliteVisitors(database: DatabaseSync): Pick<SyncStore, VisitorCalls> {
  const saveVisitor = database.prepare(`
    INSERT INTO visitors (id, site, subject, name, email, created_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (site, subject) DO UPDATE SET name = excluded.name, email = excluded.email
    RETURNING id AS visitor_id, site AS visitor_site, subject, name, email`)
  const insertSession = database.prepare('INSERT INTO sessions (id, visitor, token_hash, rotated_at) VALUES (?, ?, ?, ?)')
  const findSession = database.prepare(`
    SELECT s.id, s.token_hash, s.previous_hash, s.rotated_at, s.ended, ${VISITOR_COLUMNS}
    FROM sessions s JOIN visitors v ON v.id = s.visitor WHERE s.id = ?`)
  const rotate = database.prepare(`
    UPDATE sessions SET previous_hash = token_hash, token_hash = ?, rotated_at = ? WHERE id = ? AND token_hash = ? AND ended = 0`)
  const end = database.prepare('UPDATE sessions SET ended = 1 WHERE id = ?')

  return {
    openSession({ id, tokenHash, at, visitor }) {
      const { site, subject, name, email } = visitor
      const row = saveVisitor.get(visitor.id, site, subject ?? null, name ?? null, email ?? null, at) as Row
      const saved = visitorFromRow(row)
      insertSession.run(id, saved.id, tokenHash, at)
      return saved
    },
    session(id) {
      const row = findSession.get(id)
      if (!row) return undefined
      return {
        id,
        visitor: visitorFromRow(row),
        tokenHash: text(row, 'token_hash'),
        previousHash: row['previous_hash'] === null ? null : text(row, 'previous_hash'),
        rotatedAt: number(row, 'rotated_at'),
        ended: number(row, 'ended') === 1,
      }
    },
    rotateSession: (id, { from, to, at }) => rotate.run(to, at, id, from).changes === 1,
    endSession(id) {
      end.run(id)
    },
  }
}

/** Agents and their sessions in SQLite. */
export function createSqliteAgents(database: DatabaseSync): Pick<SyncStore, AgentCalls> {
  const all = database.prepare('SELECT * FROM agents ORDER BY name')
  const find = database.prepare('SELECT * FROM agents WHERE name = ?')
  const save = database.prepare(`
    INSERT INTO agents (name, display, picture, password) VALUES (?, ?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET display = excluded.display, picture = excluded.picture, password = excluded.password`)
  const remove = database.prepare('DELETE FROM agents WHERE name = ?')
  const insertSession = database.prepare('INSERT INTO agent_sessions (hash, agent, expires_at) VALUES (?, ?, ?)')
  const prolong = database.prepare('UPDATE agent_sessions SET expires_at = ? WHERE hash = ? AND expires_at > ? RETURNING agent')
  const isFresh = database.prepare('SELECT agent FROM agent_sessions WHERE hash = ? AND expires_at > ?')
  const endSession = database.prepare('DELETE FROM agent_sessions WHERE hash = ?')
  const endSessions = database.prepare('DELETE FROM agent_sessions WHERE agent = ?')
  const endExpired = database.prepare('DELETE FROM agent_sessions WHERE expires_at <= ?')

  return {
    agents: () => all.all().map(agentFromRow),
    saveAgent({ name, display, picture, password }) {
      const known = find.get(name)
      if (known && text(known, 'password') !== password) endSessions.run(name)
      save.run(name, display, picture ?? null, password)
    },
    removeAgent(name) {
      endSessions.run(name)
      return remove.run(name).changes === 1
    },
    openAgentSession({ hash, agent, expiresAt }) {
      insertSession.run(hash, agent, expiresAt)
    },
    agentSession(hash, { now, expiresAt }) {
      // A minute's grain: not every request of an agent becomes a write.
      const row = isFresh.get(hash, expiresAt - PROLONG_GRAIN_MS) ?? prolong.get(expiresAt, hash, now)
      if (!row) {
        endExpired.run(now)
        return undefined
      }
      const agent = find.get(text(row, 'agent'))
      return agent && agentFromRow(agent)
    },
    endAgentSession(hash) {
      endSession.run(hash)
    },
  }
}

const PROLONG_GRAIN_MS = 60_000
