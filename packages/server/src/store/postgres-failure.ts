/** Thrown in place of whatever the driver says when a connection cannot be made, or broke. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError'
}

/**
 * What went wrong with a statement: `full`, the disk; `undone`, Postgres took everything back and asks for another try;
 * `lost`, the connection broke and nobody knows whether the statement was kept; `refused`, it is the statement's own fault.
 */
export type Failure = 'full' | 'undone' | 'lost' | 'refused'

/** Reads an error. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ConnectionLostError) return 'lost'
  const code = sqlState(error)
  if (code === '53100') return 'full'
  return code === '40001' || code === '40P01' ? 'undone' : 'refused'
}

/** An error of the driver as it is passed on: one that Postgres put no name to is the network's. */
export function fromDriver(error: unknown): unknown {
  const code = sqlState(error)
  const isLost = code === undefined || LOST.test(code)
  return isLost ? new ConnectionLostError(error instanceof Error ? error.message : String(error), { cause: error }) : error
}

/** Whether a statement failed because something with this key is there already. */
export function isTaken(error: unknown): boolean {
  return sqlState(error) === '23505'
}

// Broken connections, too many of them, shutdowns and starts, and a primary that became a standby.
const LOST = /^(08...|53300|57P0[1-5]|25006)$/

function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return undefined
  return String(error.code)
}
