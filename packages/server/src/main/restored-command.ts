import { lockData } from './data-lock.ts'
import { openData } from './open-data.ts'
import type { CommandOutput } from './progress.ts'

/**
 * Runs `shopbell restored`: without it, a browser that saw what the backup does not have would mix two histories.
 * @throws UsageError when a server runs, which would go on with the old epoch
 */
export function runRestoredCommand(dataDir: string, out: CommandOutput): void {
  const lock = lockData(dataDir)
  const data = openData(dataDir)
  try {
    out.log(`The log is marked as restored (${data.run((calls) => calls.renewEpoch())}).`)
  } finally {
    data.close()
    lock.release()
  }
}
