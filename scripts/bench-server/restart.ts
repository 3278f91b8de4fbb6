import { fileURLToPath } from 'node:url'
import { startChild } from './child.ts'
import { percentile } from './percentile.ts'
import { type Server, type ServerOptions, startOurs, startPeer } from './server.ts'

/** How a crowd comes back after the server was killed and started again. */
export interface Comeback {
  clients: number
  /** Share of the clients, from 0 to 1, that were connected within the busiest second. */
  busiestSecond: number
  /** The same for the first second in which the server listened. */
  firstSecond: number
  /** Milliseconds from the moment at which the server listened until half of them, and all of them, were connected. */
  half: number
  all: number
}

/** Processes that share the crowd: one alone would be busier than the server. */
const PROCESSES = 2

/** Our server and clients. */
export function comebackOurs(folder: string, clients: number): Promise<Comeback> {
  return comeback('ours', (options) => startOurs(options), folder, clients)
}

/** Socket.IO's, with their defaults. */
export function comebackPeer(folder: string, clients: number): Promise<Comeback> {
  return comeback('peer', (options) => startPeer('defaults', options), folder, clients)
}

async function comeback(
  kind: string,
  start: (options: ServerOptions) => Promise<Server>,
  folder: string,
  clients: number,
): Promise<Comeback> {
  const first = await start({ folder })
  const share = clients / PROCESSES
  const program = fileURLToPath(new URL('./crowd-client.ts', import.meta.url))
  const crowds = Array.from({ length: PROCESSES }, (_, index) =>
    startChild({ args: [program, kind, String(first.port), String(index * share), String(share)] }),
  )
  await Promise.all(crowds.map((crowd) => crowd.line((line) => line === 'open' || undefined)))
  await first.end('SIGKILL')
  const second = await start({ folder, port: first.port })
  const listening = Date.now()
  const lines = await Promise.all(crowds.map((crowd) => crowd.line((line) => (line.startsWith('back ') ? line : undefined))))
  const times = lines.flatMap((line) =>
    line
      .split(' ')
      .slice(1)
      .map((at) => Number(at) - listening),
  )
  for (const child of [...crowds, second]) await child.end('SIGKILL')
  return {
    clients,
    firstSecond: shareWithin(times, 0),
    busiestSecond: Math.max(...times.map((from) => shareWithin(times, from))),
    half: percentile(times, 0.5),
    all: percentile(times, 1),
  }
}

function shareWithin(times: readonly number[], from: number): number {
  return times.filter((at) => at < from + 1000 && (from === 0 || at >= from)).length / times.length
}
