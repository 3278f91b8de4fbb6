import { createProgress } from '../packages/server/src/main/progress.ts'
import { skipWithout } from '../packages/server/src/testing/programs.ts'
import { parseOptions } from './chaos/options.ts'
import { PRODUCT_PATIENCE, SHORT_PATIENCE } from './chaos/patience.ts'
import { report } from './chaos/report.ts'
import { runChaos } from './chaos/run.ts'

/**
 * Breaks servers and connections for some minutes and checks that no message was lost, doubled or reordered: `npm run chaos --
 * --minutes 10 --store sqlite --seed 7`. Ends with 1 when something was, or when the check itself did not bite.
 */
const SHORT_SECONDS = 120

try {
  const { stores, seconds, seed, conversations } = parseOptions(process.argv.slice(2), Math.floor(Math.random() * 2 ** 32))
  const patience = seconds < SHORT_SECONDS ? SHORT_PATIENCE : PRODUCT_PATIENCE
  for (const store of stores) {
    const reason = store === 'postgres' && skipWithout('postgres')
    if (reason) {
      console.log(`Skipped with postgres: ${reason}.`)
      continue
    }
    console.log(`${store}, seed ${seed}, ${Math.round(seconds)} s …`)
    const progress = createProgress()
    const result = await runChaos({ store, seconds, seed, conversations, patience, onProgress: progress.show }).finally(progress.stop)
    console.log(report(result))
    if (result.problems.length) process.exitCode = 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
