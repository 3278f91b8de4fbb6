import { randomBytes } from 'node:crypto'
import type { Postgres, RunStatement } from './postgres-pool.ts'
import { number } from './row.ts'

/** Each brings the schema one version on; they run in order, once, and are never changed after a release. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE shopbell.facts (name text PRIMARY KEY, value text NOT NULL);
  CREATE TABLE shopbell.secrets (purpose text PRIMARY KEY, value bytea NOT NULL);

  CREATE TABLE shopbell.visitors (
    id text PRIMARY KEY, site text NOT NULL, subject text, name text, email text, created_at bigint NOT NULL,
    UNIQUE (site, subject)
  );
  CREATE TABLE shopbell.sessions (
    id text PRIMARY KEY, visitor text NOT NULL REFERENCES shopbell.visitors (id), token_hash text NOT NULL, previous_hash text,
    rotated_at bigint NOT NULL, ended boolean NOT NULL DEFAULT false
  );

  CREATE TABLE shopbell.conversations (
    id text PRIMARY KEY, site text NOT NULL, visitor text NOT NULL, seq bigint NOT NULL, status text NOT NULL, head text NOT NULL,
    with_person boolean NOT NULL, last_at bigint NOT NULL, closed_at bigint NOT NULL, rated_at bigint NOT NULL
  ) WITH (fillfactor = 80);
  CREATE INDEX conversations_by_visitor ON shopbell.conversations (visitor, last_at);
  CREATE INDEX conversations_by_status ON shopbell.conversations (status, last_at);
  CREATE INDEX conversations_by_close ON shopbell.conversations (closed_at) WHERE closed_at > 0;
  CREATE INDEX conversations_by_rating ON shopbell.conversations (rated_at) WHERE rated_at > 0;

  -- The order of the whole store is (xid, position): see postgres-desk.ts.
  CREATE TABLE shopbell.events (
    conversation text NOT NULL, seq bigint NOT NULL, id text NOT NULL, body text NOT NULL,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(), position bigint GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (conversation, seq), UNIQUE (conversation, id)
  );
  CREATE UNIQUE INDEX events_in_order ON shopbell.events (xid, position);

  CREATE TABLE shopbell.uploads (
    id text PRIMARY KEY, secret text NOT NULL, owner text NOT NULL, type text NOT NULL, width bigint NOT NULL, height bigint NOT NULL,
    bytes bytea NOT NULL
  );

  CREATE TABLE shopbell.faq_misses (
    site text NOT NULL, locale text NOT NULL, query text NOT NULL, count bigint NOT NULL, last bigint NOT NULL,
    PRIMARY KEY (site, locale, query)
  );
  CREATE INDEX faq_misses_by_time ON shopbell.faq_misses (last);
  CREATE TABLE shopbell.faq_votes (
    site text NOT NULL, locale text NOT NULL, entry text NOT NULL, voter text NOT NULL, helpful boolean NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (site, locale, entry, voter)
  );

  CREATE TABLE shopbell.agents (name text PRIMARY KEY, display text NOT NULL, picture text, password text NOT NULL);
  CREATE TABLE shopbell.agent_sessions (hash text PRIMARY KEY, agent text NOT NULL, expires_at bigint NOT NULL);
  CREATE INDEX agent_sessions_by_agent ON shopbell.agent_sessions (agent);
  `,
  `
  -- When it was uploaded; 0 once it is in a message.
  ALTER TABLE shopbell.uploads ADD COLUMN unused_since bigint NOT NULL DEFAULT 0;
  CREATE INDEX uploads_unused ON shopbell.uploads (unused_since) WHERE unused_since > 0;
  CREATE INDEX sessions_by_refresh ON shopbell.sessions (rotated_at);
  CREATE INDEX sessions_ended ON shopbell.sessions (rotated_at) WHERE ended;
  CREATE INDEX sessions_by_visitor ON shopbell.sessions (visitor);
  `,
]

/** A number of our own, so that servers that start at the same time bring the schema up one after another. */
const ADVISORY_LOCK = 7_467_235_501

/**
 * Brings a database to the newest schema, in one transaction; any number of servers may do so at once.
 * @throws when it was written by a newer version of the program
 */
export function migratePostgres(database: Postgres): Promise<void> {
  return database.transaction('BEGIN', async (run) => {
    await run('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK])
    await run('CREATE SCHEMA IF NOT EXISTS shopbell')
    await run('CREATE TABLE IF NOT EXISTS shopbell.schema_version (version bigint NOT NULL)')
    const [known] = await run('SELECT version FROM shopbell.schema_version')
    const version = known ? number(known, 'version') : 0
    if (version > MIGRATIONS.length) {
      throw new Error(`The database has schema version ${version}, this program knows ${MIGRATIONS.length}: start the newer program again.`)
    }
    for (const migration of MIGRATIONS.slice(version)) await run(migration)
    if (version === 0) await run("INSERT INTO shopbell.facts VALUES ('epoch', $1)", [newEpoch()])
    await run(known ? 'UPDATE shopbell.schema_version SET version = $1' : 'INSERT INTO shopbell.schema_version VALUES ($1)', [
      MIGRATIONS.length,
    ])
    await settleForeignEvents(run)
  })
}

/** An epoch that no log had before. */
export function newEpoch(): string {
  return randomBytes(4).toString('hex')
}

/**
 * Transaction numbers belong to the machine that counted them. In a log that was copied to another, as a dump or by an import, they may
 * lie in the future, and the desk's feed would wait for them: such a log becomes one whose events all lie in the past, of a new epoch.
 */
async function settleForeignEvents(run: RunStatement): Promise<void> {
  const [foreign] = await run('SELECT 1 FROM shopbell.events WHERE xid >= pg_snapshot_xmax(pg_current_snapshot()) LIMIT 1')
  if (!foreign) return
  await run("UPDATE shopbell.events SET xid = '0'")
  await run("UPDATE shopbell.facts SET value = $1 WHERE name = 'epoch'", [newEpoch()])
}
