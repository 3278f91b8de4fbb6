import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Random } from './random.ts'

const MAIN = fileURLToPath(new URL('../../packages/server/src/main/main.ts', import.meta.url))

/** Server processes that come back whenever they are killed. */
export interface Nodes {
  /** Where those that run listen for visitors, and for agents. */
  ports(): { visitors: number[]; agents: number[] }
  /** SIGKILL for one of those that run; it starts again at once. Does nothing while all are down. */
  kill(random: Random): Promise<void>
  kills(): number
  /** What the servers logged as errors, each once. */
  errors(): readonly string[]
  /** Resolves when all run; rejects when one could not start. */
  ready(): Promise<void>
  stop(): Promise<void>
}

interface Node {
  child: ChildProcess
  listening?: { port: number; deskPort: number }
}

const MAX_ERRORS = 20

/** Starts so many servers with the same settings, each on ports of its own. */
export async function startNodes(count: number, env: NodeJS.ProcessEnv): Promise<Nodes> {
  const errors = new Set<string>()
  const nodes = new Set<Node>()
  let starting: Promise<unknown> = Promise.resolve()
  let kills = 0

  async function start(): Promise<void> {
    const settings = { PATH: process.env['PATH'], PORT: '0', DESK_PORT: '0', ...env }
    // With a channel to us, so that a server ends when we do, however that happens.
    const child = spawn(process.execPath, ['--conditions=source', MAIN, 'serve'], {
      env: settings,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const node: Node = { child }
    nodes.add(node)
    child.once('exit', () => nodes.delete(node))
    let said = ''
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code, signal) => signal === null && reject(new Error(`A server ended with ${code} before it listened: ${said}`)))
      child.once('exit', () => resolve())
      if (!child.stderr) return
      createInterface(child.stderr).on('line', (line) => {
        if (!node.listening) said += `${line}\n`
        if (line.includes('"event":"listening"')) {
          node.listening = JSON.parse(line) as { port: number; deskPort: number }
          resolve()
        } else if (line.includes('"level":"error"') && errors.size < MAX_ERRORS) errors.add(withoutTime(line))
      })
    })
  }

  function startAll(number: number): void {
    const begun = Promise.all(Array.from({ length: number }, start))
    begun.catch(() => {})
    starting = Promise.all([starting, begun])
    starting.catch(() => {})
  }

  const running = () => [...nodes].flatMap((node) => (node.listening ? { node, listening: node.listening } : []))

  async function end({ child }: Node): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }

  startAll(count)
  await starting

  return {
    ports: () => ({
      visitors: running().map(({ listening }) => listening.port),
      agents: running().map(({ listening }) => listening.deskPort),
    }),
    async kill(random) {
      const all = running()
      if (!all.length) return
      kills++
      await end(random.pick(all).node)
      startAll(1)
    },
    kills: () => kills,
    errors: () => [...errors],
    async ready() {
      await starting
    },
    async stop() {
      await starting.catch(() => {})
      await Promise.all([...nodes].map(end))
    },
  }
}

function withoutTime(line: string): string {
  return line.replace(/"(time|ms|pid)":("[^"]*"|\d+),?/g, '')
}
