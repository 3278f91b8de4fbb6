import type { Miss } from '../store/store.ts'
import { openData } from './open-data.ts'
import type { CommandOutput } from './progress.ts'

const MOST = 200

/** Runs `shopbell faq misses`: what shoppers looked for in vain, the most frequent first, by site and language. */
export function runMissesCommand(dataDir: string, out: CommandOutput): void {
  const data = openData(dataDir)
  try {
    const misses = data.run((calls) => calls.misses(MOST))
    if (!misses.length) out.log('No search without a result is recorded.')
    for (const group of new Set(misses.map(groupOf))) {
      out.log(group)
      for (const { count, last, query } of misses.filter((miss) => groupOf(miss) === group))
        out.log(`${String(count).padStart(6)}  ${new Date(last).toISOString().slice(0, 10)}  ${query}`)
    }
  } finally {
    data.close()
  }
}

function groupOf({ site, locale }: Miss): string {
  return `${site} ${locale}`
}
