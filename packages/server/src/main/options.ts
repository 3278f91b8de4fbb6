import { resolve } from 'node:path'

/** How the server is run. */
export interface ServerOptions {
  host: string
  port: number
  deskPort: number
  dataDir: string
  sitesDir: string
  /** Where browsers reach the server, when that is not its own address. */
  publicUrl: string | undefined
  /** Whether a proxy in front says who asks. */
  trustProxy: boolean
}

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
  shopbell restored                to be said after DATA_DIR came back from a backup, before the server starts:
                                   browsers then drop what they remember and read everything again
  shopbell --help                  prints this

Settings come from the environment:

  PORT          port of the server                                             4101
  DESK_PORT     port of the desk, an origin of its own                         4102
  HOST          address to listen on; 0.0.0.0 for every network                127.0.0.1
  DATA_DIR      folder of the database; one server at a time uses it           .data
  SITES_DIR     folder with a YAML file for each site; changes are picked up   sites
  PUBLIC_URL    where browsers reach the server when it is behind a proxy,     http://localhost:PORT
                such as https://help.example
  TRUST_PROXY   1 when a proxy in front sets X-Forwarded-For, -Host and -Proto 0
  DATABASE_URL  a Postgres database in place of DATA_DIR                       not supported yet
  BELL_URL      a message broker between several servers                       not supported yet

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
  for (const name of ['DATABASE_URL', 'BELL_URL']) {
    if (env[name]) throw new UsageError(`${name} is set, but this version keeps everything in DATA_DIR; unset ${name} and start again.`)
  }
  const publicUrl = env['PUBLIC_URL'] || undefined
  if (publicUrl !== undefined && !/^https?:\/\/[^/]+\/?$/.test(publicUrl)) {
    throw new UsageError(`PUBLIC_URL is ${publicUrl}; wanted is an origin, such as https://help.example.`)
  }
  return {
    host: env['HOST'] || '127.0.0.1',
    port: readPort('PORT', env['PORT'], 4101),
    deskPort: readPort('DESK_PORT', env['DESK_PORT'], 4102),
    dataDir: readDataDir(env),
    sitesDir: resolve(env['SITES_DIR'] || 'sites'),
    publicUrl: publicUrl?.replace(/\/$/, ''),
    trustProxy: env['TRUST_PROXY'] === '1',
  }
}

/** The folder of the database. */
export function readDataDir(env: NodeJS.ProcessEnv): string {
  return resolve(env['DATA_DIR'] || '.data')
}

function readPort(name: string, value: string | undefined, fallback: number): number {
  const port = value ? Number(value) : fallback
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`${name} is ${value}; wanted is a port from 0 to 65535.`)
  return port
}
