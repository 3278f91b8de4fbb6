import type { DatabaseSync } from 'node:sqlite'
import {
  DUMP_TABLES,
  type DumpCounts,
  type DumpRow,
  type DumpTable,
  fromDumpValue,
  notEmpty,
  TELLTALE_TABLES,
  toDumpValue,
} from './dump.ts'
import { number, type Row } from './row.ts'
import { openSqliteFile } from './sqlite-database.ts'

/** Reads everything in an SQLite file, as of one moment. */
export async function exportSqlite(path: string, write: (row: DumpRow) => Promise<void>): Promise<void> {
  const database = openSqliteFile(path)
  try {
    database.exec('BEGIN')
    for (const table of DUMP_TABLES) {
      const kinds = Object.entries(table.columns)
      const rows = database.prepare(`SELECT ${Object.keys(table.columns).join(', ')} FROM ${table.name} ORDER BY ${table.order}`)
      for (const row of rows.iterate()) await write({ table, values: kinds.map(([column, kind]) => toDumpValue(kind, row[column])) })
    }
  } finally {
    database.close()
  }
}

/**
 * Fills an SQLite file that has nothing yet, all or nothing.
 * @param check gets what is there then, and throws when it is not what should be
 * @throws DumpError when it has something
 */
export async function importSqlite(path: string, rows: AsyncIterable<DumpRow>, check: (counts: DumpCounts) => void): Promise<void> {
  const database = openSqliteFile(path)
  const count = (table: string) => number(database.prepare(`SELECT count(*) AS count FROM ${table}`).get() as Row, 'count')
  try {
    database.exec('BEGIN IMMEDIATE')
    for (const table of TELLTALE_TABLES) if (count(table)) throw notEmpty(table)
    database.exec('DELETE FROM facts; DELETE FROM secrets')
    const inserts = new Map(DUMP_TABLES.map((table) => [table, prepareInsert(database, table)]))
    for await (const { table, values } of rows) inserts.get(table)?.(values)
    check(Object.fromEntries(DUMP_TABLES.map(({ name }) => [name, count(name)])))
    database.exec('COMMIT')
  } finally {
    // What was not committed is undone.
    database.close()
  }
}

function prepareInsert(database: DatabaseSync, { name, columns }: DumpTable): (values: DumpRow['values']) => void {
  const names = Object.keys(columns)
  const kinds = Object.values(columns)
  const insert = database.prepare(`INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
  return (values) => {
    const given = values.map((value, index) => fromDumpValue(kinds[index] ?? 'text', value))
    insert.run(...given.map((value) => (typeof value === 'boolean' ? Number(value) : value)))
  }
}
