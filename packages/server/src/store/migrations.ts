import type { DatabaseSync } from 'node:sqlite'

/** Each brings the schema one version on; they run in order, once, and are never changed after a release. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE secrets (purpose TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;

  CREATE TABLE visitors (
    id TEXT PRIMARY KEY, site TEXT NOT NULL, subject TEXT, name TEXT, email TEXT, created_at INTEGER NOT NULL,
    UNIQUE (site, subject)
  ) STRICT;
  CREATE TABLE sessions (
    id TEXT PRIMARY KEY, visitor TEXT NOT NULL REFERENCES visitors (id), token_hash TEXT NOT NULL, previous_hash TEXT,
    rotated_at INTEGER NOT NULL, ended INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE conversations (
    id TEXT PRIMARY KEY, site TEXT NOT NULL, visitor TEXT NOT NULL, status TEXT NOT NULL, head TEXT NOT NULL,
    with_person INTEGER NOT NULL, last_at INTEGER NOT NULL, closed_at INTEGER NOT NULL, rated_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX conversations_by_visitor ON conversations (visitor, last_at);
  CREATE INDEX conversations_by_status ON conversations (status, last_at);
  CREATE INDEX conversations_by_close ON conversations (closed_at);
  CREATE INDEX conversations_by_rating ON conversations (rated_at);

  CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT, conversation TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
    UNIQUE (conversation, seq), UNIQUE (conversation, id)
  ) STRICT;

  CREATE TABLE uploads (
    id TEXT PRIMARY KEY, secret TEXT NOT NULL, owner TEXT NOT NULL, type TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE faq_misses (
    site TEXT NOT NULL, locale TEXT NOT NULL, query TEXT NOT NULL, count INTEGER NOT NULL, last INTEGER NOT NULL,
    PRIMARY KEY (site, locale, query)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE faq_votes (
    site TEXT NOT NULL, locale TEXT NOT NULL, entry TEXT NOT NULL, voter TEXT NOT NULL, helpful INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (site, locale, entry, voter)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE agents (name TEXT PRIMARY KEY, display TEXT NOT NULL, picture TEXT, password TEXT NOT NULL) STRICT;
  CREATE TABLE agent_sessions (hash TEXT PRIMARY KEY, agent TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT;
  CREATE INDEX agent_sessions_by_agent ON agent_sessions (agent);

  INSERT INTO facts VALUES ('epoch', lower(hex(randomblob(4))));
  `,
  `
  -- When it was uploaded; 0 once it is in a message.
  ALTER TABLE uploads ADD COLUMN unused_since INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX uploads_unused ON uploads (unused_since) WHERE unused_since > 0;
  CREATE INDEX sessions_by_refresh ON sessions (rotated_at);
  CREATE INDEX sessions_ended ON sessions (rotated_at) WHERE ended = 1;
  CREATE INDEX sessions_by_visitor ON sessions (visitor);
  `,
]

/**
 * Brings a database to the newest schema, in one transaction.
 * @throws when it was written by a newer version of the program
 */
export function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
    if (version > MIGRATIONS.length) {
      throw new Error(`The database has schema version ${version}, this program knows ${MIGRATIONS.length}: start the newer program again.`)
    }
    for (const migration of MIGRATIONS.slice(version)) database.exec(migration)
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`)
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
