import { execFileSync } from 'node:child_process'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { endProgram, findProgram, freePort, startProgram, unprivileged } from './programs.ts'

/** A Postgres of its own, in a temporary folder. */
export interface TestPostgres {
  /** Makes an empty database; answers its address. */
  createDatabase(): Promise<string>
  /** Ends it, in order or as a crash would. */
  end(how?: 'in order' | 'crash'): Promise<void>
  /** Starts it again with the same data, where it was. */
  start(): Promise<void>
  /** Ends it and removes its data. */
  remove(): Promise<void>
}

/** Options of {@link startTestPostgres}. */
export interface TestPostgresOptions {
  /** Whether commits wait for the disk, as they do in earnest; tests of anything else are faster without. @default false */
  isDurable?: boolean
}

/** Starts a Postgres on a free port. */
export async function startTestPostgres({ isDurable = false }: TestPostgresOptions = {}): Promise<TestPostgres> {
  const [postgres, initdb] = [findProgram('postgres'), findProgram('initdb')]
  if (!postgres || !initdb) throw new Error('There is no postgres on this machine; install it, on Debian with: apt-get install postgresql')
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-postgres-'))
  const user = unprivileged()
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const init = ['-D', data, '-U', 'shopbell', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(initdb, init, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] })
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'max_connections=200', 'logging_collector=off']
  if (!isDurable) settings.push('fsync=off')
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const run = () => startProgram(postgres, args, /database system is ready to accept connections/)
  const address = (database: string) => `postgres://shopbell@127.0.0.1:${port}/${database}`
  let child = await run()
  let databases = 0

  return {
    async createDatabase() {
      const name = `shop_${++databases}`
      const client = new pg.Client(address('postgres'))
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return address(name)
    },
    end: (how = 'in order') => endProgram(child, how === 'crash' ? 'SIGQUIT' : 'SIGINT'),
    async start() {
      child = await run()
    },
    async remove() {
      await endProgram(child, 'SIGQUIT')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
