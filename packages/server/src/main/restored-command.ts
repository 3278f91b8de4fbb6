import { lockData } from './data-lock.ts'
import { withStore } from './open-store.ts'
import type { StoreLocation } from './options.ts'
import type { CommandOutput } from './progress.ts'

/**
 * Runs `shopbell restored`: without it, a browser that saw what the backup does not have would mix two histories.
 * @throws UsageError when a server runs on the data folder, which would go on with the old epoch
 */
export async function runRestoredCommand(location: StoreLocation, out: CommandOutput): Promise<void> {
  const lock = location.databaseUrl === undefined ? await lockData(location.dataDir) : undefined
  try {
    out.log(`The log is marked as restored (${await withStore(location, (store) => store.renewEpoch())}).`)
  } finally {
    lock?.release()
  }
}
