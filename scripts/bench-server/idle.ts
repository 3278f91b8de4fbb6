import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Child, startChild } from './child.ts'
import { type Server, startOurs, startPeer } from './server.ts'
import { createAsk, openShoppers } from './shoppers.ts'

/** Connections that come and go before, so that what a server needs for its first one is not counted. */
const WARM = 100

/** After so long without anything to do, a server has as much memory as it will have. */
const QUIET_MS = 4000

/** Bytes of our server's memory for each open feed. */
export async function idleOurs(folder: string, count: number): Promise<number> {
  const first = await startOurs({ folder })
  const { ask, close } = createAsk(first.port, 32)
  const tokens = (await openShoppers(ask, count + WARM)).map(({ token }) => token)
  close()
  await first.end('SIGTERM')
  // A new process: what it took to begin the sessions is not the connections'.
  return perConnection(await startOurs({ folder }), 'ours', folder, tokens)
}

/** The same for Socket.IO. */
export async function idlePeer(folder: string, count: number): Promise<number> {
  const rooms = Array.from({ length: count + WARM }, (_, index) => `room ${index}`)
  return perConnection(await startPeer('defaults', { folder }), 'peer', folder, rooms)
}

async function perConnection(server: Server, kind: 'ours' | 'peer', folder: string, keys: readonly string[]): Promise<number> {
  const warm = await openAll(server.port, kind, join(folder, 'warm'), keys.slice(0, WARM))
  await warm.end('SIGKILL')
  await delay(QUIET_MS)
  const before = server.memory()
  const client = await openAll(server.port, kind, join(folder, 'keys'), keys.slice(WARM))
  await delay(QUIET_MS)
  const after = server.memory()
  await client.end('SIGKILL')
  await server.end('SIGKILL')
  return (after - before) / (keys.length - WARM)
}

async function openAll(port: number, kind: 'ours' | 'peer', file: string, keys: readonly string[]): Promise<Child> {
  writeFileSync(file, keys.join('\n'))
  const child = startChild({ args: [fileURLToPath(new URL('./idle-client.ts', import.meta.url)), kind, String(port), file] })
  await child.line((line) => (line === `open ${keys.length}` ? line : undefined))
  return child
}
