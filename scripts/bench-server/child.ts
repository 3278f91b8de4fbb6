import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** A program that runs beside the benchmark. */
export interface Child {
  /** Resident memory in bytes. */
  memory(): number
  /** What it took of all cores so far, in milliseconds. */
  cpu(): number
  /**
   * Resolves with what is found in a line that it prints from now on, or printed just before.
   * Rejects with what it printed, when it ends before.
   */
  line<Wanted>(find: (line: string) => Wanted | undefined): Promise<Wanted>
  /** Ends it, and waits until it is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** How a child is run. */
export interface ChildOptions {
  /** Arguments of Node: a program and its own arguments. */
  args: readonly string[]
  env?: Record<string, string>
  /** The core that it is kept on, where the system can do that. */
  core?: number
}

/** Lines that are remembered for who asks a little late. */
const MAX_LINES = 20

/** Starts a Node program; it ends with this one at the latest. */
export function startChild({ args, env, core }: ChildOptions): Child {
  const pin = core === undefined || process.platform !== 'linux' ? [] : ['taskset', '-c', String(core)]
  const [command = '', ...rest] = [...pin, process.execPath, '--conditions=source', ...args]
  const child = spawn(command, rest, { env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))

  const lines: string[] = []
  const looks = new Set<() => void>()
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      if (lines.push(line) > MAX_LINES) lines.shift()
      for (const look of looks) look()
    })
  }

  return {
    memory: () => Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) * 1024,
    cpu() {
      const [user = 0, system = 0] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(' ').slice(13, 15).map(Number)
      return (user + system) * MS_PER_TICK
    },
    line: (find) =>
      new Promise((resolve, reject) => {
        const gone = () => reject(new Error(`A program ended too early:\n${lines.join('\n')}`))
        const look = () => {
          const found = lines.map(find).find((one) => one !== undefined)
          if (found === undefined) return
          looks.delete(look)
          child.off('exit', gone)
          resolve(found)
        }
        looks.add(look)
        child.once('exit', gone)
        look()
      }),
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill(signal)
      await exited
    },
  }
}

/** Linux counts the time of processes in hundredths of a second. */
const MS_PER_TICK = 10
