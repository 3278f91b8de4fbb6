import { endProgram, findProgram, freePort, startProgram } from './programs.ts'

/** A NATS server of its own. */
export interface TestNats {
  url: string
  end(): Promise<void>
  /** Starts it again where it was. */
  start(): Promise<void>
}

/** Starts a NATS server on a free port. */
export async function startTestNats(): Promise<TestNats> {
  const program = findProgram('nats-server')
  if (!program) throw new Error('There is no nats-server on this machine; install it, on Debian with: apt-get install nats-server')
  const port = await freePort()
  const run = () => startProgram(program, ['-a', '127.0.0.1', '-p', String(port)], /Server is ready/)
  let child = await run()
  return {
    url: `nats://127.0.0.1:${port}`,
    end: () => endProgram(child, 'SIGKILL'),
    async start() {
      child = await run()
    },
  }
}
