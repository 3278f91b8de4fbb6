import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import { UsageError } from './options.ts'

/** A data folder that is ours alone. */
export interface DataLock {
  release(): void
}

/** Options of {@link lockData}. */
export interface LockOptions {
  /** Milliseconds to wait for another server to let go of it, such as one that is being replaced. @default 0 */
  waitMs?: number
  /** Told once that it has to wait. */
  onWait?: () => void
}

/** Milliseconds between two tries. */
const TRY_MS = 100

/**
 * Takes a data folder for this process, and makes it when there is none. The lock is one of the operating system's, held through SQLite:
 * it ends with the process however that ends, so there are no stale ones, and no process ids to mistake for each other.
 * @throws UsageError when another server has it, and keeps it
 */
export async function lockData(folder: string, { waitMs = 0, onWait }: LockOptions = {}): Promise<DataLock> {
  try {
    // Conversations are nobody else's business on this machine.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new UsageError(`The data folder ${folder} cannot be made (${codeOf(error)}); name one that can with DATA_DIR.`)
  }
  const note = join(folder, 'server.pid')
  const until = performance.now() + waitMs
  for (let tries = 0; ; tries++) {
    const lock = tryLock(folder)
    if (lock) {
      writeFileSync(note, `${process.pid}\n`)
      return { release: () => lock.close() }
    }
    if (performance.now() >= until) {
      throw new UsageError(
        `The data folder ${folder} is in use by another Shopbell server${ownerOf(note)}. Stop that one, or choose another folder: DATA_DIR=other shopbell serve`,
      )
    }
    if (tries === 0) onWait?.()
    await delay(TRY_MS)
  }
}

/** The lock, or undefined when somebody else has it. */
function tryLock(folder: string): DatabaseSync | undefined {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(folder, 'server.lock'), { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock?.close()
    if (isBusy(error)) return undefined
    throw new UsageError(`The data folder ${folder} cannot be written (${codeOf(error)}); name one that can with DATA_DIR.`)
  }
}

const SQLITE_BUSY = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === SQLITE_BUSY
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
}

function ownerOf(note: string): string {
  try {
    return ` (process ${readFileSync(note, 'utf8').trim()})`
  } catch {
    return ''
  }
}
