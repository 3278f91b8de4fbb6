import { SourceError } from './source-error.ts'

/** A row of a CSV file by the names in its header. */
export interface CsvRow {
  /** Line on which it begins, counted from 1. */
  line: number
  cells: Record<string, string>
}

/**
 * Reads CSV (RFC 4180) with a header; cells are trimmed, empty rows left out.
 * @param required names that the header has to have
 * @throws SourceError
 */
export function parseCsv(file: string, text: string, required: readonly string[]): CsvRow[] {
  const [head, ...rows] = splitRows(file, text.replace(/^\uFEFF/, ''))
  const names = head?.cells.map((name) => name.toLowerCase()) ?? []
  const missing = required.filter((name) => !names.includes(name))
  if (missing.length) throw new SourceError(file, 1, `The first line has to name the columns; missing is ${missing.join(', ')}.`)
  return rows.map(({ line, cells }) => {
    if (cells.length > names.length) {
      throw new SourceError(
        file,
        line,
        `There are ${cells.length} cells for ${names.length} columns; put a text with a comma between quotes.`,
      )
    }
    return { line, cells: Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])) }
  })
}

function splitRows(file: string, text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = []
  let line = 1
  let start = 1
  let cells: string[] = []
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$|")/g)) {
    if (end === '"') throw new SourceError(file, start, 'A quote in a cell has to be doubled, and the cell put between quotes.')
    cells.push((quoted?.replaceAll('""', '"') ?? bare ?? '').trim())
    line += (quoted?.split('\n').length ?? 1) - 1
    if (end === ',') continue
    if (cells.some(Boolean)) rows.push({ line: start, cells })
    cells = []
    start = line += 1
  }
  return rows
}
