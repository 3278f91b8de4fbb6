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
import { openPostgres, type RunStatement } from './postgres-pool.ts'
import { migratePostgres } from './postgres-schema.ts'
import { number } from './row.ts'

/** Rows that are read or written at once. */
const PAGE = 500

/** A picture is large; so many bytes are written at once at most, if it is not one row alone. */
const PAGE_BYTES = 4_000_000

/** Exports and imports take as long as they take. */
const OPTIONS = { connections: 1, statementMs: 0 }

/** Reads everything in a Postgres database, as of one moment. */
export async function exportPostgres(url: string, write: (row: DumpRow) => Promise<void>): Promise<void> {
  const database = await openPostgres(url, OPTIONS)
  try {
    await migratePostgres(database)
    await database.transactionOnce('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (run) => {
      for (const table of DUMP_TABLES) await exportTable(run, table, write)
    })
  } finally {
    await database.close()
  }
}

async function exportTable(run: RunStatement, table: DumpTable, write: (row: DumpRow) => Promise<void>): Promise<void> {
  const kinds = Object.entries(table.columns)
  const order = table.name === 'events' ? 'xid, position' : table.order
  await run(
    `DECLARE rows NO SCROLL CURSOR FOR SELECT ${Object.keys(table.columns).join(', ')} FROM shopbell.${table.name} ORDER BY ${order}`,
  )
  // Pictures one by one: they are what can be large.
  const page = table.name === 'uploads' ? 1 : PAGE
  for (let rows = await run(`FETCH ${page} FROM rows`); rows.length; rows = await run(`FETCH ${page} FROM rows`)) {
    for (const row of rows) await write({ table, values: kinds.map(([column, kind]) => toDumpValue(kind, row[column])) })
  }
  await run('CLOSE rows')
}

/**
 * Fills a Postgres database that has nothing yet, all or nothing.
 * @param check gets what is there then, and throws when it is not what should be
 * @throws DumpError when it has something
 */
export async function importPostgres(url: string, rows: AsyncIterable<DumpRow>, check: (counts: DumpCounts) => void): Promise<void> {
  const database = await openPostgres(url, OPTIONS)
  try {
    await migratePostgres(database)
    await database.transactionOnce('BEGIN', async (run) => {
      await run(`LOCK TABLE ${DUMP_TABLES.map(({ name }) => `shopbell.${name}`).join(', ')} IN EXCLUSIVE MODE`)
      for (const table of TELLTALE_TABLES) if (await count(run, table)) throw notEmpty(table)
      await run('DELETE FROM shopbell.facts')
      await run('DELETE FROM shopbell.secrets')
      for await (const page of pages(rows)) await insert(run, page)
      const counts: DumpCounts = {}
      for (const { name } of DUMP_TABLES) counts[name] = await count(run, name)
      check(counts)
    })
  } finally {
    await database.close()
  }
}

async function count(run: RunStatement, table: string): Promise<number> {
  const [row] = await run(`SELECT count(*) AS count FROM shopbell.${table}`)
  return row ? number(row, 'count') : 0
}

/** Rows of one table at a time, some of them together. */
async function* pages(rows: AsyncIterable<DumpRow>): AsyncGenerator<DumpRow[]> {
  let page: DumpRow[] = []
  let bytes = 0
  for await (const row of rows) {
    const size = row.values.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 8), 0)
    if (page.length === PAGE || bytes + size > PAGE_BYTES || page[0]?.table !== row.table) {
      if (page.length) yield page
      page = []
      bytes = 0
    }
    page.push(row)
    bytes += size
  }
  if (page.length) yield page
}

const TYPES = { text: 'text', number: 'bigint', flag: 'boolean', bytes: 'bytea' } as const

async function insert(run: RunStatement, page: readonly DumpRow[]): Promise<void> {
  const table = page[0]?.table
  if (!table) return
  const columns = Object.entries(table.columns)
  const names = columns.map(([column]) => column).join(', ')
  const arrays = columns.map(([, kind], index) => `$${index + 1}::${TYPES[kind]}[]`).join(', ')
  // The one column that is derived: SQLite has it in the head alone.
  const [extra, derived] = table.name === 'conversations' ? [', seq', ", (given.head::json ->> 'seq')::bigint"] : ['', '']
  await run(
    `INSERT INTO shopbell.${table.name} (${names}${extra}) SELECT ${columns.map(([column]) => `given.${column}`).join(', ')}${derived}
     FROM unnest(${arrays}) WITH ORDINALITY AS given (${names}, place) ORDER BY place`,
    columns.map(([, kind], index) => page.map(({ values }) => fromDumpValue(kind, values[index] ?? null))),
  )
}
