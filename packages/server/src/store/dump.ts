/** What a column of a dump holds. In JSON, bytes are base64. */
export type ColumnKind = 'text' | 'number' | 'flag' | 'bytes'

/** A table as every database of the store has it, as far as it is worth moving. */
export interface DumpTable {
  name: string
  columns: Record<string, ColumnKind>
  /** Columns whose order is the same for the same content. */
  order: string
}

/** In an order in which nothing refers to what comes later. */
export const DUMP_TABLES: readonly DumpTable[] = [
  { name: 'facts', order: 'name', columns: { name: 'text', value: 'text' } },
  { name: 'secrets', order: 'purpose', columns: { purpose: 'text', value: 'bytes' } },
  {
    name: 'visitors',
    order: 'id',
    columns: { id: 'text', site: 'text', subject: 'text', name: 'text', email: 'text', created_at: 'number' },
  },
  {
    name: 'sessions',
    order: 'id',
    columns: { id: 'text', visitor: 'text', token_hash: 'text', previous_hash: 'text', rotated_at: 'number', ended: 'flag' },
  },
  {
    name: 'conversations',
    order: 'id',
    columns: {
      id: 'text',
      site: 'text',
      visitor: 'text',
      status: 'text',
      head: 'text',
      with_person: 'flag',
      last_at: 'number',
      closed_at: 'number',
      rated_at: 'number',
    },
  },
  // Their order is the desk's feed; each database has its own way to keep it.
  { name: 'events', order: 'position', columns: { conversation: 'text', seq: 'number', id: 'text', body: 'text' } },
  {
    name: 'uploads',
    order: 'id',
    columns: { id: 'text', secret: 'text', owner: 'text', type: 'text', width: 'number', height: 'number', bytes: 'bytes' },
  },
  {
    name: 'faq_misses',
    order: 'site, locale, query',
    columns: { site: 'text', locale: 'text', query: 'text', count: 'number', last: 'number' },
  },
  {
    name: 'faq_votes',
    order: 'site, locale, entry, voter',
    columns: { site: 'text', locale: 'text', entry: 'text', voter: 'text', helpful: 'flag', at: 'number' },
  },
  { name: 'agents', order: 'name', columns: { name: 'text', display: 'text', picture: 'text', password: 'text' } },
  { name: 'agent_sessions', order: 'hash', columns: { hash: 'text', agent: 'text', expires_at: 'number' } },
]

/** A value of a row, as JSON has it. */
export type DumpValue = string | number | boolean | null

/** A row on its way from one database to another. */
export interface DumpRow {
  table: DumpTable
  values: DumpValue[]
}

/** Rows of each table. */
export type DumpCounts = Record<string, number>

/** Thrown when what is to be imported is not a whole export, or the database has something already; the message says what to do. */
export class DumpError extends Error {
  override readonly name = 'DumpError'
}

/** A database's value as JSON has it. */
export function toDumpValue(kind: ColumnKind, value: unknown): DumpValue {
  if (value === null) return null
  if (kind === 'bytes') return Buffer.from(value as Uint8Array).toString('base64')
  if (kind === 'flag') return Boolean(value)
  return value as string | number
}

/** A value of a dump as a database takes it. */
export function fromDumpValue(kind: ColumnKind, value: DumpValue): string | number | boolean | Buffer | null {
  return kind === 'bytes' && value !== null ? Buffer.from(String(value), 'base64') : value
}

/** The tables in which a database that is worth keeping has something. */
export const TELLTALE_TABLES = ['visitors', 'conversations', 'uploads', 'agents']

/** Says that an import would mix two logs. */
export function notEmpty(table: string): DumpError {
  return new DumpError(`The database has ${table} already, and two logs cannot be mixed; import into an empty one.`)
}
