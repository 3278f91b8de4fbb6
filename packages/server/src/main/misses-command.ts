import type { Miss } from '../store/store.ts'
import { withStore } from './open-store.ts'
import type { StoreLocation } from './options.ts'
import type { CommandOutput } from './progress.ts'

const MOST = 200

/** Runs `shopbell faq misses`: what shoppers looked for in vain, the most frequent first, by site and language. */
export async function runMissesCommand(location: StoreLocation, out: CommandOutput): Promise<void> {
  const misses = await withStore(location, (store) => store.misses(MOST))
  if (!misses.length) out.log('No search without a result is recorded.')
  for (const group of new Set(misses.map(groupOf))) {
    out.log(group)
    for (const { count, last, query } of misses.filter((miss) => groupOf(miss) === group))
      out.log(`${String(count).padStart(6)}  ${new Date(last).toISOString().slice(0, 10)}  ${query}`)
  }
}

function groupOf({ site, locale }: Miss): string {
  return `${site} ${locale}`
}
