import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'

/** The programs that some tests need beside Node. */
export type ProgramName = 'postgres' | 'nats-server' | 'prlimit'

/** Where a program is: on the path, or where Debian keeps it; undefined when it is not on this machine. */
export function findProgram(name: ProgramName | 'initdb'): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

const DEBIAN = '/usr/lib/postgresql'

/**
 * Why tests with a program are skipped; false when they are not.
 * @throws in a continuous integration, where nothing is skipped
 */
export function skipWithout(...names: ProgramName[]): string | false {
  const missing = names.filter((name) => !findProgram(name))
  if (!missing.length) return false
  const reason = `there is no ${missing.join(' and no ')} on this machine`
  if (process.env['CI'] === 'true') throw new Error(`A continuous integration skips nothing, but ${reason}; install that first.`)
  return reason
}

/** Whom a program runs as: neither wants to be root. Nothing when we are not root ourselves. */
export function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** A port that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Starts a program and waits until it says that it is ready; it is killed with this process at the latest. */
export async function startProgram(path: string, args: readonly string[], ready: RegExp): Promise<ChildProcess> {
  const child = spawn(path, args, { ...unprivileged(), cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
  const kill = () => child.kill('SIGQUIT')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  let text = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      // What comes later nobody reads, but it must not fill the pipe.
      if (text.length < 100_000) text += chunk
      if (ready.test(text)) resolve()
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`${path} ended before it was ready: ${text}`)))
  })
  return child
}

/** Ends a program with a signal, and waits until it is gone. */
export async function endProgram(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}
