import type { Appends } from './appends.ts'
import type { Outcome } from './cuts.ts'
import type { Latency } from './latency.ts'
import type { Comeback } from './restart.ts'

/** How much is measured; times are milliseconds. */
export interface Sizes {
  cutMs: number
  killEveryMs: number
  appendMs: number
  /** Messages a second while their way is timed. */
  perSecond: number
  latencyMs: number
  /** Connections that do nothing. */
  idle: number
  /** Clients that come back after a restart. */
  clients: number
}

/** What a run found: ours, Socket.IO as it comes, and Socket.IO with connection state recovery and retries. */
export interface Results {
  sizes: Sizes
  /** Bytes for each connection. */
  idle: Record<'ours' | 'peer', number>
  appends: Record<'ours' | 'peer' | 'recovery', Appends> & { postgres: Appends | undefined }
  latency: Record<'ours' | 'peer' | 'recovery', Latency>
  cut: Record<'ours' | 'peer' | 'recovery', Outcome>
  killed: Record<'ours' | 'peer' | 'recovery', Outcome>
  comeback: Record<'ours' | 'peer', Comeback>
}
