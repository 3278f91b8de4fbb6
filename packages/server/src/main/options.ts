import { resolve } from 'node:path'
import type { Keep } from '../app/housekeeping.ts'

/** Where everything is kept. */
export interface StoreLocation {
  dataDir: string
  /** A Postgres database, in place of the folder. */
  databaseUrl: string | undefined
}

/** How the server is run. */
export interface ServerOptions extends StoreLocation {
  host: string
  port: number
  deskPort: number
  /** Milliseconds to wait for another server to let go of the data folder. */
  dataWaitMs: number
  /** How long what is of no use any more is kept. */
  keep: Keep
  /** A NATS server that rings the other servers on the same database; without one Postgres does. */
  bellUrl: string | undefined
  sitesDir: string
  /** Where browsers reach the server, when that is not its own address. */
  publicUrl: string | undefined
  /** Whether a proxy in front says who asks. */
  trustProxy: boolean
}

const DAY_MS = 24 * 60 * 60 * 1000

/** What `--help` prints. */
export const HELP = `shopbell: the back end of Shopbell

  shopbell serve                   runs the server and the desk (this is also what no command does)
  shopbell agent add NAME          makes an account for the desk; the password comes from a prompt, from stdin,
                                   or is made and printed with --generate
      --display "Mei Lin"          the name that shoppers see (NAME when left out)
      --picture https://…          the face that shoppers see
  shopbell agent list              shows the accounts
  shopbell agent password NAME     sets a new password, and signs NAME out everywhere
  shopbell agent remove NAME       removes an account
  shopbell faq build|test|lint     compiles and checks an FAQ; see shopbell faq --help
  shopbell faq misses              lists the searches that found nothing
  shopbell csp [ORIGIN] [--theme]  prints the Content-Security-Policy that pages need which embed the bell of this
                                   server, or of the one at ORIGIN; --theme when they link a theme of it
  shopbell restored                to be said after DATA_DIR came back from a backup, before the server starts:
                                   browsers then drop what they remember and read everything again
  shopbell export > FILE           everything that is kept, as lines of JSON; stop the server first
  shopbell import < FILE           fills an empty database with an export, and counts what arrived: to move from
                                   DATA_DIR to Postgres, export without DATABASE_URL and import with it
  shopbell --help                  prints this

Settings come from the environment:

  PORT          port of the server                                             4101
  DESK_PORT     port of the desk, an origin of its own                         4102
  HOST          address to listen on; 0.0.0.0 for every network                127.0.0.1
  DATA_DIR      folder of the database; one server at a time uses it           .data
  DATA_WAIT     seconds that a server waits for another one to let go of it    10
  SITES_DIR     folder with a YAML file for each site; changes are picked up   sites
  PUBLIC_URL    where browsers reach the server when it is behind a proxy,     http://localhost:PORT
                such as https://help.example
  TRUST_PROXY   1 when a proxy in front sets X-Forwarded-For, -Host and -Proto 0
  DATABASE_URL  a Postgres database in place of DATA_DIR, for any number of    none
                servers: postgres://name:password@host:5432/database
  KEEP_SESSIONS days that the sessions of shoppers are kept after they ended   30
  KEEP_UPLOADS  days that pictures are kept which were never sent              7
  BELL_URL      a NATS server by which they tell each other what is new;       none
                without it Postgres does: nats://host:4222

Logs go to stderr, one JSON object a line, without anything that people wrote. SIGTERM stops the server in order.`

/** A mistake in how the program was called; its message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * Reads the settings out of the environment.
 * @throws UsageError
 */
export function readOptions(env: NodeJS.ProcessEnv): ServerOptions {
  const publicUrl = env['PUBLIC_URL'] || undefined
  if (publicUrl !== undefined && !/^https?:\/\/[^/]+\/?$/.test(publicUrl)) {
    throw new UsageError(`PUBLIC_URL is ${publicUrl}; wanted is an origin, such as https://help.example.`)
  }
  return {
    host: env['HOST'] || '127.0.0.1',
    port: readPort('PORT', env['PORT'], 4101),
    deskPort: readPort('DESK_PORT', env['DESK_PORT'], 4102),
    ...readLocation(env),
    dataWaitMs: readWhole('DATA_WAIT', env['DATA_WAIT'], 10, 'seconds') * 1000,
    keep: {
      sessionsMs: readWhole('KEEP_SESSIONS', env['KEEP_SESSIONS'], 30, 'days') * DAY_MS,
      uploadsMs: readWhole('KEEP_UPLOADS', env['KEEP_UPLOADS'], 7, 'days') * DAY_MS,
    },
    bellUrl: readBellUrl(env),
    sitesDir: resolve(env['SITES_DIR'] || 'sites'),
    publicUrl: publicUrl?.replace(/\/$/, ''),
    trustProxy: env['TRUST_PROXY'] === '1',
  }
}

/**
 * Reads where everything is kept out of the environment.
 * @throws UsageError
 */
export function readLocation(env: NodeJS.ProcessEnv): StoreLocation {
  const databaseUrl = env['DATABASE_URL'] || undefined
  // Its value is not repeated: there is a password in it.
  if (databaseUrl !== undefined && !isAddress(databaseUrl, ['postgres:', 'postgresql:'])) {
    throw new UsageError('DATABASE_URL is not the address of a Postgres database; wanted is postgres://name:password@host:5432/database.')
  }
  return { dataDir: resolve(env['DATA_DIR'] || '.data'), databaseUrl }
}

function readBellUrl(env: NodeJS.ProcessEnv): string | undefined {
  const bellUrl = env['BELL_URL'] || undefined
  if (bellUrl === undefined) return undefined
  if (!env['DATABASE_URL']) {
    throw new UsageError('BELL_URL is set, but only servers on one DATABASE_URL have anybody to ring; set that too, or unset BELL_URL.')
  }
  if (!bellUrl.split(',').every((one) => isAddress(one.trim(), ['nats:', 'tls:']))) {
    throw new UsageError('BELL_URL is not the address of a NATS server; wanted is nats://host:4222, or several with commas between them.')
  }
  return bellUrl
}

function isAddress(text: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocols.includes(protocol) && hostname !== ''
}

function readWhole(name: string, value: string | undefined, fallback: number, unit: string): number {
  if (!value) return fallback
  if (!/^\d{1,6}$/.test(value)) throw new UsageError(`${name} is ${value}; wanted are whole ${unit}, such as ${fallback}.`)
  return Number(value)
}

function readPort(name: string, value: string | undefined, fallback: number): number {
  const port = value ? Number(value) : fallback
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`${name} is ${value}; wanted is a port from 0 to 65535.`)
  return port
}
