const FIELDS = [
  'address',
  'boot',
  'code',
  'count',
  'deskPort',
  'error',
  'file',
  'folder',
  'host',
  'line',
  'method',
  'ms',
  'pid',
  'port',
  'problem',
  'route',
  'sessions',
  'signal',
  'site',
  'stack',
  'status',
  'uploads',
  'visitors',
] as const

/** What a line of the log may say. What people wrote, tokens, addresses of people and query strings have no field here. */
export type LogFields = { [Field in (typeof FIELDS)[number]]?: string | number | boolean | undefined }

/** Writes a line of the log. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: LogFields) => void

/** Makes a log of JSON lines. */
export function createLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  return (level, event, fields = {}) => {
    // By name, so that a field which slipped past the compiler does not get out.
    const entry: Record<string, unknown> = { time: now().toISOString(), level, event }
    for (const field of FIELDS) if (fields[field] !== undefined) entry[field] = fields[field]
    write(`${JSON.stringify(entry)}\n`)
  }
}

/** Lines that wait for the end of the turn. */
export interface LineBuffer {
  add(line: string): void
  /** Writes what waits, for when there is no end of the turn any more. */
  flush(): void
}

/** Collects what is logged in one turn of the loop: each write to the outside takes as long as a read of the database. */
export function createLineBuffer(write: (text: string) => void): LineBuffer {
  let waiting = ''
  const flush = () => {
    if (waiting) write(waiting)
    waiting = ''
  }
  return {
    add(line) {
      if (!waiting) setImmediate(flush)
      waiting += line
    },
    flush,
  }
}

/** An address without the part that names one household: `203.0.113.0`, `2001:db8:1::`. */
export function blurAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  const plain = address.replace(/^::ffff:/, '')
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.replace(/\d+$/, '0')
  return `${plain.split(':').slice(0, 3).join(':')}::`
}

/** An error without its message, which may repeat what somebody wrote. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    stack: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' < '),
  }
}
