import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A program that runs until it is ended; whatever it started ends with it. */
export interface Program {
  /** Resolves with the group of a pattern once it said that; rejects when it ends before. */
  says(wanted: RegExp): Promise<string>
  end(): Promise<void>
}

/** Starts a program, which is killed with this process at the latest. */
export function startProgram(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Program {
  // A group of its own, so that one signal reaches every process in it.
  const child = spawn(command, args, { env: { ...process.env, ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => {
    if (child.pid !== undefined && isRunning(child)) process.kill(-child.pid, 'SIGKILL')
  }
  const leave = () => process.exit(1)
  process.once('exit', kill)
  // Told to go, this process would go without an `exit`.
  process.once('SIGTERM', leave)
  let text = ''
  const listeners = new Set<() => void>()
  const read = (chunk: Buffer) => {
    // What comes later nobody reads, but it must not fill the pipe.
    if (text.length < 100_000) text += chunk
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}: ${text}`)))
  })
  // Nobody may be waiting for it to say something.
  ended.catch(() => {})
  return {
    says(wanted) {
      const said = new Promise<string>((resolve) => {
        const look = () => {
          const [, group] = wanted.exec(text) ?? []
          if (group !== undefined) resolve(group)
        }
        listeners.add(look)
        look()
      })
      return Promise.race([said, ended])
    },
    async end() {
      process.off('exit', kill)
      process.off('SIGTERM', leave)
      if (!isRunning(child)) return
      const exited = once(child, 'exit')
      kill()
      await exited
    },
  }
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}
