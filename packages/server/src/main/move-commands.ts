import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { type DumpCounts, DumpError } from '../store/dump.ts'
import { readDump, writeDump } from '../store/dump-lines.ts'
import { exportPostgres, importPostgres } from '../store/postgres-dump.ts'
import { exportSqlite, importSqlite } from '../store/sqlite-dump.ts'
import { lockData } from './data-lock.ts'
import { databaseFile, explainPostgres } from './open-store.ts'
import { type StoreLocation, UsageError } from './options.ts'
import type { CommandOutput } from './progress.ts'

/**
 * Runs `shopbell export`: everything that is kept, as lines of JSON.
 * @throws UsageError when a server still writes to the data folder, or the database cannot be used
 */
export async function runExportCommand(location: StoreLocation, output: Writable, out: CommandOutput): Promise<void> {
  const write = async (line: string) => {
    if (!output.write(`${line}\n`)) await once(output, 'drain')
  }
  const counts = await using(location, {
    sqlite: (path) => writeDump((row) => exportSqlite(path, row), write),
    postgres: (url) => writeDump((row) => exportPostgres(url, row), write),
  })
  // The output is the export itself.
  for (const [table, count] of Object.entries(counts)) out.error(`${table.padEnd(16)} ${String(count).padStart(10)}`)
}

/**
 * Runs `shopbell import`: fills an empty database with an export, and counts what arrived; all or nothing.
 * @throws UsageError when the input is not a whole export, or the database is not empty or cannot be used
 */
export async function runImportCommand(location: StoreLocation, input: Readable, out: CommandOutput): Promise<void> {
  const reader = readDump(linesOf(input))
  const check = (imported: DumpCounts) => {
    const exported = reader.counts()
    let differs = false
    out.log(`${'table'.padEnd(16)} ${'exported'.padStart(10)} ${'imported'.padStart(10)}`)
    for (const table of new Set([...Object.keys(exported), ...Object.keys(imported)])) {
      const [before = 0, now = 0] = [exported[table], imported[table]]
      differs ||= before !== now
      out.log(`${table.padEnd(16)} ${String(before).padStart(10)} ${String(now).padStart(10)}${before === now ? '' : '  differs'}`)
    }
    if (differs) throw new DumpError('The counts differ; nothing was imported. Make the export again.')
  }
  await using(location, {
    sqlite: (path) => importSqlite(path, reader.rows, check),
    postgres: (url) => importPostgres(url, reader.rows, check),
  })
}

async function using<Result>(
  { dataDir, databaseUrl }: StoreLocation,
  tasks: { sqlite: (path: string) => Promise<Result>; postgres: (url: string) => Promise<Result> },
): Promise<Result> {
  try {
    if (databaseUrl !== undefined) return await tasks.postgres(databaseUrl)
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    // What a server writes during the move would stay behind.
    const lock = await lockData(dataDir)
    try {
      return await tasks.sqlite(databaseFile(dataDir))
    } finally {
      lock.release()
    }
  } catch (error) {
    if (error instanceof DumpError) throw new UsageError(error.message)
    throw databaseUrl === undefined ? error : explainPostgres(databaseUrl, error)
  }
}

/** Lines as they are asked for; `node:readline` would lose those that come before the first question. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let parts: string[] = []
  for await (const chunk of input.setEncoding('utf8')) {
    const [first = '', ...others] = String(chunk).split('\n')
    parts.push(first)
    for (const other of others) {
      yield parts.join('')
      parts = [other]
    }
  }
  const last = parts.join('')
  if (last) yield last
}
