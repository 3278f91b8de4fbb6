import { parseArgs } from 'node:util'
import { runBenchmark } from './bench-page/run.ts'

/**
 * Measures what the script tag costs a page, beside other chat widgets, and writes `docs/benchmarks/page.md`. Needs a
 * Chromium and what `npm run build` made; `--rounds N` measures each time N times instead of 7.
 */
try {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } })
  await runBenchmark(new URL('..', import.meta.url).pathname, Number(values.rounds))
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
