import type { PurgeCounts, Store } from '../store/store.ts'
import { SESSION_IDLE_MS } from './sessions.ts'

/** How long things are kept that are of no use any more, in milliseconds. */
export interface Keep {
  /** Sessions that ended, from their last refresh; those that nobody ended are kept so long after they could last be refreshed. */
  sessionsMs: number
  /** Pictures that were uploaded and are in no message. */
  uploadsMs: number
}

/** Options of {@link createHousekeeping}. */
export interface HousekeepingOptions {
  store: Store
  keep: Keep
  /** Milliseconds since 1970. @default Date.now */
  now?: () => number
  /** Milliseconds between two rounds. @default an hour */
  everyMs?: number
  /** Told of each round that removed something. */
  onPurged: (counts: PurgeCounts) => void
  /** Told of what a round failed with; the next one tries again. */
  onError: (error: unknown) => void
}

/** Most of each kind that is removed at once: messages never wait long behind it. */
const LIMIT = 200

/** Milliseconds between two bites of a round. */
const PAUSE_MS = 100

/** Most bites of a round; the next one goes on. */
const MAX_BITES = 500

/** Removes now and then what nobody can use any more. Several servers on one store may do so. Stops when the answer is called. */
export function createHousekeeping(options: HousekeepingOptions): () => void {
  const { store, keep, now = Date.now, everyMs = 60 * 60 * 1000, onPurged, onError } = options
  let timer: ReturnType<typeof setTimeout> | undefined
  let total: PurgeCounts = { sessions: 0, visitors: 0, uploads: 0 }
  let bites = 0
  let isStopped = false

  async function bite(): Promise<void> {
    let isMore = false
    try {
      const at = now()
      const idleBefore = at - SESSION_IDLE_MS - keep.sessionsMs
      const { sessions, visitors, uploads } = await store.purge({
        endedBefore: at - keep.sessionsMs,
        idleBefore,
        uploadsBefore: at - keep.uploadsMs,
        limit: LIMIT,
      })
      total = { sessions: total.sessions + sessions, visitors: total.visitors + visitors, uploads: total.uploads + uploads }
      isMore = (sessions >= LIMIT || uploads >= LIMIT) && ++bites < MAX_BITES
    } catch (error) {
      if (!isStopped) onError(error)
    }
    if (isStopped) return
    timer = setTimeout(() => void bite(), isMore ? PAUSE_MS : everyMs)
    if (!isMore) report()
  }

  function report(): void {
    if (total.sessions + total.visitors + total.uploads > 0) onPurged(total)
    total = { sessions: 0, visitors: 0, uploads: 0 }
    bites = 0
  }

  void bite()
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
