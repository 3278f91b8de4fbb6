import { setTimeout as delay } from 'node:timers/promises'
import type { Pool, PoolClient, QueryConfig } from 'pg'
import { loadPostgresDriver } from './postgres-driver.ts'
import { failureOf, fromDriver } from './postgres-failure.ts'
import type { Row } from './row.ts'
import { StorageFullError, StoreUnavailableError } from './store.ts'

/** Runs one statement; answers its rows. */
export type RunStatement = (sql: string, values?: readonly unknown[]) => Promise<Row[]>

/** A Postgres database. When it does not answer, it is asked again for two seconds, unless that could do something twice. */
export interface Postgres {
  /** Runs one statement, which is a transaction by itself, and which may be run twice. */
  run: RunStatement
  /** Runs one statement that must not be run twice: when it was sent, and nobody knows whether it was done, it fails. */
  runOnce: RunStatement
  /** Runs statements that may be run twice in one transaction. */
  transaction<Result>(begin: string, task: (run: RunStatement) => Promise<Result>): Promise<Result>
  /** The same for a task that must not be run twice. */
  transactionOnce<Result>(begin: string, task: (run: RunStatement) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Options of {@link openPostgres}. */
export interface PostgresOptions {
  /** Most connections. @default 16 */
  connections?: number
  /** A statement that takes longer has failed; 0 for no limit. @default 10_000 */
  statementMs?: number
}

/** Pauses between tries; a database that restarts is often back before they are over. */
const PAUSES_MS = [50, 100, 200, 400, 800]

/** Makes a pool of connections to a database; connects only when something is asked. */
export async function openPostgres(url: string, { connections = 16, statementMs = 10_000 }: PostgresOptions = {}): Promise<Postgres> {
  const { Pool, types } = await loadPostgresDriver()
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    ...(statementMs > 0 && { query_timeout: statementMs }),
    keepAlive: true,
    application_name: 'shopbell',
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === BIGINT ? Number : types.getTypeParser(oid, format)) },
  })
  // An idle connection that broke: the next call makes another.
  pool.on('error', () => {})

  const toQuery = createNamer()
  const statement = (sql: string, values?: readonly unknown[]) => onConnection(pool, toQuery, (run) => run(sql, values))
  const within = <Result>(begin: string, task: (run: RunStatement) => Promise<Result>) =>
    onConnection(pool, toQuery, async (run) => {
      await run(begin)
      try {
        const result = await task(run)
        await run('COMMIT')
        return result
      } catch (error) {
        // On a broken connection there is nothing left to undo.
        await run('ROLLBACK').catch(() => {})
        throw error
      }
    })

  return {
    run: (sql, values) => tryAgain(true, statement(sql, values)),
    runOnce: (sql, values) => tryAgain(false, statement(sql, values)),
    transaction: (begin, task) => tryAgain(true, within(begin, task)),
    transactionOnce: (begin, task) => tryAgain(false, within(begin, task)),
    close: () => pool.end(),
  }
}

const BIGINT = 20

/** Names statements with values, so that each connection plans each of them once: a third more appends, measured. */
function createNamer(): (sql: string, values?: readonly unknown[]) => QueryConfig {
  const names = new Map<string, string>()
  return (text, values) => {
    if (!values) return { text }
    const name = names.get(text) ?? `shopbell_${names.size + 1}`
    names.set(text, name)
    return { text, name, values: [...values] }
  }
}

/** What became of a try: `isSent` says whether the database may have seen any of it. */
type Attempt<Result> = () => Promise<{ result: Result } | { error: unknown; isSent: boolean }>

function onConnection<Result>(
  pool: Pool,
  toQuery: ReturnType<typeof createNamer>,
  task: (run: RunStatement) => Promise<Result>,
): Attempt<Result> {
  return async () => {
    let client: PoolClient
    try {
      client = await pool.connect()
    } catch (error) {
      return { error: fromDriver(error), isSent: false }
    }
    let isBroken = false
    // Without a listener, a connection that breaks between two statements would end the process.
    const onError = () => {
      isBroken = true
    }
    client.on('error', onError)
    const run: RunStatement = async (sql, values) => {
      try {
        return (await client.query<Row>(toQuery(sql, values))).rows
      } catch (error) {
        throw fromDriver(error)
      }
    }
    try {
      return { result: await task(run) }
    } catch (error) {
      isBroken ||= failureOf(error) === 'lost'
      return { error, isSent: true }
    } finally {
      client.off('error', onError)
      client.release(isBroken)
    }
  }
}

async function tryAgain<Result>(mayRepeat: boolean, attempt: Attempt<Result>): Promise<Result> {
  for (let tries = 0; ; tries++) {
    const outcome = await attempt()
    if ('result' in outcome) return outcome.result
    const { error, isSent } = outcome
    const failure = failureOf(error)
    if (failure === 'full') throw new StorageFullError('The disk of the database is full.', { cause: error })
    if (failure === 'refused') throw error
    const pause = PAUSES_MS[tries]
    if (pause === undefined || (isSent && !mayRepeat)) throw new StoreUnavailableError('The database does not answer.', { cause: error })
    // Not all at once: whoever failed together would fail together again.
    await delay(pause * (0.5 + Math.random()))
  }
}
