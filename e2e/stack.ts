import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The shop, the server and the desk as `npm start` runs them, on ports and data of their own. */
export interface Stack {
  shop: string
  server: string
  desk: string
  agent: { name: string; password: string }
  /** What it printed on stdout, line by line. */
  lines: string[]
  /** SIGKILL for every process of it, at once. */
  kill(): Promise<void>
  /** SIGKILL for the command that was given, and for nothing else. */
  killLeader(): Promise<void>
  /** SIGTERM; answers with the exit code. */
  stop(): Promise<number | null>
}

/** Where a stack lives; the same place can be started again. */
export interface Place {
  dataDir: string
  ports: { SHOP_PORT: string; PORT: string; DESK_PORT: string }
  /** A folder of site files in place of the demo's. */
  sitesDir?: string
  remove(): void
}

const root = new URL('..', import.meta.url).pathname

/** A fresh data folder, and three ports that are free. */
export async function createPlace(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shopbell-e2e-'))
  const [shop, server, desk] = await freePorts(3)
  return {
    dataDir,
    ports: { SHOP_PORT: String(shop), PORT: String(server), DESK_PORT: String(desk) },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

/** Starts a stack and waits until it said where everything is; rejects with what it printed when it ends before. */
export async function startStack(place: Place, command: readonly string[] = ['node', 'scripts/start.mjs']): Promise<Stack> {
  const process = spawnStack(place, command)
  const lines: string[] = []
  let errors = ''
  process.stderr?.on('data', (chunk) => (errors += chunk))
  await new Promise<void>((resolve, reject) => {
    process.stdout?.on('data', (chunk) => {
      lines.push(...String(chunk).split('\n').filter(Boolean))
      if (lines.some((line) => line.startsWith('agent'))) resolve()
    })
    process.on('exit', (code) => reject(new Error(`It ended with ${code} before it was up: ${lines.join('\n')}\n${errors}`)))
  })
  const after = (label: string) => lines.find((line) => line.startsWith(`${label}  `))?.slice(label.length + 2) ?? ''
  const [name = '', password = ''] = after('agent').split(' ')
  return {
    shop: after('shop'),
    server: after('server'),
    desk: after('desk'),
    agent: { name, password },
    lines,
    kill: () => end(process, 'SIGKILL').then(() => undefined),
    async killLeader() {
      const exited = once(process, 'exit')
      process.kill('SIGKILL')
      await exited
    },
    stop: () => end(process, 'SIGTERM'),
  }
}

/** Starts a stack that is expected to give up; answers with its exit code and what it said. */
export async function failToStart(place: Place): Promise<{ code: number | null; said: string }> {
  const process = spawnStack(place, ['node', 'scripts/start.mjs'])
  let said = ''
  process.stderr?.on('data', (chunk) => (said += chunk))
  const [code] = (await once(process, 'close')) as [number | null]
  return { code, said }
}

function spawnStack({ dataDir, ports, sitesDir }: Place, [command, ...args]: readonly string[]): ChildProcess {
  const env = { ...userEnv(), ...ports, DATA_DIR: dataDir, ...(sitesDir && { SITES_DIR: sitesDir }) }
  // A group of its own, so that one signal reaches every process in it.
  return spawn(command as string, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The environment of somebody at a prompt: without what an outer `npm test` put into it. */
function userEnv(): NodeJS.ProcessEnv {
  const PATH = process.env['PATH']
    ?.split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter)
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))), PATH }
}

async function end(process: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  const { pid } = process
  if (pid === undefined || process.exitCode !== null || process.signalCode !== null) return process.exitCode
  const closed = once(process, 'close')
  globalThis.process.kill(signal === 'SIGKILL' ? -pid : pid, signal)
  await closed
  return process.exitCode
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
