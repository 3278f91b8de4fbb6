import { parseArgs } from 'node:util'
import { runBenchmark } from './bench-server/run.ts'

/**
 * Measures the server beside Socket.IO and writes `docs/benchmarks/server.md`. `--quick` asks little of everything, and prints the page.
 */
try {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
  await runBenchmark(new URL('..', import.meta.url).pathname, values.quick ? 'quick' : 'full')
  // Clients that were given up may still try to come back.
  process.exit(0)
} catch (error) {
  console.error(error)
  process.exit(1)
}
