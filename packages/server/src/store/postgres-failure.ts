/**
 * What went wrong with a statement: `full`, the disk; `undone`, Postgres took everything back and asks for another try;
 * `lost`, the connection broke and nobody knows whether the statement was kept; `refused`, it is the statement's own fault.
 */
export type Failure = 'full' | 'undone' | 'lost' | 'refused'

/** Reads an error of the driver. */
export function failureOf(error: unknown): Failure {
  const code = sqlState(error)
  // An error that Postgres did not put a name to is the network's or the driver's.
  if (code === undefined) return 'lost'
  if (code === '53100') return 'full'
  if (code === '40001' || code === '40P01' || code === '55P03') return 'undone'
  return LOST.test(code) ? 'lost' : 'refused'
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
