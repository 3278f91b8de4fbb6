import { CONTENDERS } from './bench-faq/contenders.ts'
import { parseOptions } from './bench-faq/options.ts'
import { runBenchmark } from './bench-faq/run.ts'

/**
 * Measures the FAQ search beside other libraries and writes `docs/benchmarks/faq.md` and `faq.svg`.
 * `--tasks FOLDER` adds tasks, `--only ENGINE` prints the figures of one engine, `--sample N` asks fewer questions.
 */
const libraries = [...new Set(CONTENDERS.map(({ library }) => library))]
try {
  await runBenchmark(new URL('..', import.meta.url).pathname, parseOptions(process.argv.slice(2), libraries))
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
