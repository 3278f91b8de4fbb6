import { DUMP_TABLES, type DumpCounts, DumpError, type DumpRow, type DumpValue } from './dump.ts'

const FORMAT = 1

/** An export as lines of JSON: a head, a line for each row, and the counts, which show that it is whole. */
export async function writeDump(
  exportRows: (write: (row: DumpRow) => Promise<void>) => Promise<void>,
  write: (line: string) => Promise<void>,
): Promise<DumpCounts> {
  const counts: DumpCounts = Object.fromEntries(DUMP_TABLES.map(({ name }) => [name, 0]))
  await write(JSON.stringify({ shopbell: FORMAT }))
  await exportRows(async ({ table, values }) => {
    counts[table.name] = (counts[table.name] ?? 0) + 1
    const row = Object.fromEntries(Object.keys(table.columns).map((column, index) => [column, values[index]]))
    await write(JSON.stringify({ table: table.name, row }))
  })
  await write(JSON.stringify({ counts }))
  return counts
}

/** An export that is read back; `counts` are there when all rows were read. */
export interface DumpReader {
  rows: AsyncIterable<DumpRow>
  counts(): DumpCounts
}

/**
 * Reads an export.
 * @throws DumpError when it is none, or is not whole
 */
export function readDump(lines: AsyncIterable<string>): DumpReader {
  const tables = new Map(DUMP_TABLES.map((table) => [table.name, table]))
  let counts: DumpCounts | undefined

  async function* readRows(): AsyncGenerator<DumpRow> {
    let number = 0
    for await (const line of lines) {
      const value = parseLine(line, ++number)
      if (number === 1) {
        if (value['shopbell'] !== FORMAT) throw new DumpError('The input is not an export of this version; make one with: shopbell export')
        continue
      }
      if (counts) throw new DumpError(`Line ${number} comes after the end of the export.`)
      if (value['counts']) {
        counts = value['counts'] as DumpCounts
        continue
      }
      const table = tables.get(String(value['table']))
      const row = value['row'] as Record<string, DumpValue> | undefined
      if (!table || !row) throw new DumpError(`Line ${number} is of the table ${String(value['table'])}, which this version does not know.`)
      yield { table, values: Object.keys(table.columns).map((column) => row[column] ?? null) }
    }
    if (!counts) throw new DumpError('The export is not whole: its last line, with the counts, is missing. Make it again.')
  }

  return {
    rows: readRows(),
    counts() {
      if (!counts) throw new DumpError('The export was not read to its end.')
      return counts
    },
  }
}

function parseLine(line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Said below, for this and for JSON that is something else.
  }
  throw new DumpError(`Line ${number} is not a line of an export; make one with: shopbell export`)
}
