import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from '../../packages/server/src/testing/programs.ts'
import { startTestPostgres } from '../../packages/server/src/testing/test-postgres.ts'
import { type Appends, appendsOurs, appendsPeer } from './appends.ts'
import { cutOurs, cutPeer } from './cuts.ts'
import { idleOurs, idlePeer } from './idle.ts'
import { latencyOurs, latencyPeer } from './latency.ts'
import { page } from './page.ts'
import { comebackOurs, comebackPeer } from './restart.ts'
import type { Results, Sizes } from './results.ts'

/** What a full run measures, and a quick one that shows whether everything works. */
export const SIZES: Record<'full' | 'quick', Sizes> = {
  full: { cutMs: 20_000, killEveryMs: 5000, appendMs: 8000, perSecond: 1000, latencyMs: 10_000, idle: 5000, clients: 2000 },
  quick: { cutMs: 4000, killEveryMs: 2000, appendMs: 1500, perSecond: 200, latencyMs: 2000, idle: 500, clients: 200 },
}

/** Measures everything, one after another, and writes the page; a quick run prints it only. */
export async function runBenchmark(root: string, kind: 'full' | 'quick'): Promise<void> {
  const results = await measure(SIZES[kind])
  const text = page(results)
  if (kind === 'quick') return console.log(text)
  await writeFile(join(root, 'docs/benchmarks/server.md'), text)
  say('docs/benchmarks/server.md is written')
}

async function measure(sizes: Sizes): Promise<Results> {
  const { cutMs, killEveryMs, appendMs, perSecond, latencyMs, idle, clients } = sizes
  const killed = { ms: cutMs, killEveryMs }
  return {
    sizes,
    idle: {
      ours: await inFolder('memory of ours', (folder) => idleOurs(folder, idle)),
      peer: await inFolder('memory of Socket.IO', (folder) => idlePeer(folder, idle)),
    },
    appends: {
      ours: await inFolder('appends of ours', (folder) => appendsOurs(folder, appendMs)),
      postgres: await appendsPostgres(appendMs),
      peer: await inFolder('appends of Socket.IO', (folder) => appendsPeer('defaults', folder, appendMs)),
      recovery: await inFolder('appends of Socket.IO with recovery', (folder) => appendsPeer('recovery', folder, appendMs)),
    },
    latency: {
      ours: await inFolder('latency of ours', (folder) => latencyOurs(folder, perSecond, latencyMs)),
      peer: await inFolder('latency of Socket.IO', (folder) => latencyPeer('defaults', folder, perSecond, latencyMs)),
      recovery: await inFolder('latency of Socket.IO with recovery', (folder) => latencyPeer('recovery', folder, perSecond, latencyMs)),
    },
    cut: {
      ours: await inFolder('cuts of ours', (folder) => cutOurs(folder, { ms: cutMs })),
      peer: await inFolder('cuts of Socket.IO', (folder) => cutPeer('defaults', folder, { ms: cutMs })),
      recovery: await inFolder('cuts of Socket.IO with recovery', (folder) => cutPeer('recovery', folder, { ms: cutMs })),
    },
    killed: {
      ours: await inFolder('kills of ours', (folder) => cutOurs(folder, killed)),
      peer: await inFolder('kills of Socket.IO', (folder) => cutPeer('defaults', folder, killed)),
      recovery: await inFolder('kills of Socket.IO with recovery', (folder) => cutPeer('recovery', folder, killed)),
    },
    comeback: {
      ours: await inFolder('comeback of ours', (folder) => comebackOurs(folder, clients)),
      peer: await inFolder('comeback of Socket.IO', (folder) => comebackPeer(folder, clients)),
    },
  }
}

/** Our server on a Postgres that waits for the disk; undefined, and said so, where there is none. */
async function appendsPostgres(ms: number): Promise<Appends | undefined> {
  if (!findProgram('postgres')) {
    say('no Postgres on this machine: its row is left out')
    return undefined
  }
  const postgres = await startTestPostgres({ isDurable: true })
  try {
    const databaseUrl = await postgres.createDatabase()
    return await inFolder('appends of ours on Postgres', (folder) => appendsOurs(folder, ms, databaseUrl))
  } finally {
    await postgres.remove()
  }
}

async function inFolder<Result>(title: string, task: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-bench-'))
  try {
    const result = await task(folder)
    say(`${title}: ${JSON.stringify(result)}`)
    return result
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
