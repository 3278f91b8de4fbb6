import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../main/main.ts', import.meta.url))
const SITES = fileURLToPath(new URL('./sites', import.meta.url))

/** A server that runs in a process of its own. */
export interface ServerProcess {
  url: string
  deskUrl: string
  process: ChildProcess
  /** Everything that it logged so far. */
  log(): string
  /** Resolves once the log has something. */
  logged(wanted: RegExp): Promise<void>
  /** Sends a signal; answers with the exit code, null when the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

/** A command that has run to its end. */
export interface Ran {
  code: number | null
  out: string
  err: string
}

/** A data folder for one test. */
export async function createDataDir(context: Pick<TestContext, 'after'>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-data-'))
  context.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

function start(args: readonly string[], env: NodeJS.ProcessEnv, ipc = false): ChildProcess {
  const settings = { PATH: process.env['PATH'], SITES_DIR: SITES, PORT: '0', DESK_PORT: '0', ...env }
  return spawn(process.execPath, ['--conditions=source', MAIN, ...args], {
    env: settings,
    stdio: ['pipe', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
  })
}

/** Starts a server and waits until it listens; it is killed with the test at the latest. */
export async function startServer(context: Pick<TestContext, 'after'>, env: NodeJS.ProcessEnv, ipc = false): Promise<ServerProcess> {
  const child = start(['serve'], env, ipc)
  context.after(() => child.kill('SIGKILL'))
  let text = ''
  const listening = new Promise<{ port: number; deskPort: number }>((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      text += chunk
      const line = text.split('\n').find((one) => one.includes('"event":"listening"'))
      if (line) resolve(JSON.parse(line) as { port: number; deskPort: number })
    })
    child.once('exit', () => reject(new Error(`The server ended: ${text}`)))
  })
  const { port, deskPort } = await listening
  return {
    url: `http://127.0.0.1:${port}`,
    deskUrl: `http://127.0.0.1:${deskPort}`,
    process: child,
    log: () => text,
    logged: (wanted) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!wanted.test(text)) return
          child.stderr?.off('data', look)
          resolve()
        }
        child.stderr?.on('data', look)
        child.once('exit', () => reject(new Error(`The server ended: ${text}`)))
        look()
      }),
    async end(signal) {
      const closed = once(child, 'close')
      child.kill(signal)
      const [code] = (await closed) as [number | null]
      return code
    },
  }
}

/** Runs a command to its end. */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv, input = ''): Promise<Ran> {
  const child = start(args, env)
  const ran: Ran = { code: null, out: '', err: '' }
  child.stdout?.on('data', (chunk) => (ran.out += chunk))
  child.stderr?.on('data', (chunk) => (ran.err += chunk))
  child.stdin?.end(input)
  ;[ran.code] = (await once(child, 'close')) as [number | null]
  return ran
}

/** Asks a server; answers with the JSON of a good answer. */
export async function askJson<Wanted>(
  url: string,
  { method = 'GET', token, body, headers }: { method?: string; token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Wanted> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  assert.ok(response.ok, `${method} ${url} answered ${response.status} ${text}`)
  return (text ? JSON.parse(text) : undefined) as Wanted
}
