import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Child, startChild } from './child.ts'

/** A server that is measured. */
export interface Server extends Child {
  port: number
}

/** How a server is run. */
export interface ServerOptions {
  folder: string
  /** Where it is to listen; any free port when left out. */
  port?: number
  /** The one core that it gets; all when left out. */
  core?: number
  /** A Postgres in place of the folder; ours only. */
  databaseUrl?: string
}

/** How Socket.IO is set up: as it comes, or with all that it has against losses. */
export type PeerSetup = 'defaults' | 'recovery'

/** A young generation that stays small: see docs/guides/server.md. */
const LEAN = '--max-semi-space-size=2'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** Starts our server as `shopbell serve` does. */
export async function startOurs({ folder, port = 0, core, databaseUrl }: ServerOptions): Promise<Server> {
  const env = {
    DATA_DIR: join(folder, 'data'),
    SITES_DIR: path('../../packages/server/src/testing/sites'),
    PORT: String(port),
    DESK_PORT: '0',
    // So that a crowd on one machine counts as the households that it stands for.
    TRUST_PROXY: '1',
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  }
  const args = [LEAN, path('../../packages/server/src/main/main.ts'), 'serve']
  const child = startChild({ args, env, ...(core !== undefined && { core }) })
  return { ...child, port: await child.line(listening) }
}

/** Starts Socket.IO with an SQLite behind it. */
export async function startPeer(setup: PeerSetup, { folder, port = 0, core }: ServerOptions): Promise<Server> {
  const args = [LEAN, path('./peer-server.ts'), setup, String(port), join(folder, 'peer.db')]
  const child = startChild({ args, ...(core !== undefined && { core }) })
  return { ...child, port: await child.line(listening) }
}

function listening(line: string): number | undefined {
  return line.includes('"event":"listening"') ? (JSON.parse(line) as { port: number }).port : undefined
}
