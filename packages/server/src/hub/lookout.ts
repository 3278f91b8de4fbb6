import type { Store } from '../store/store.ts'
import type { Hub } from './hub.ts'

/** Options of {@link createLookout}. */
export interface LookoutOptions {
  store: Store
  hub: Hub
  /** Milliseconds between two looks. @default 2000 */
  everyMs?: number
  /** Told of what a look failed with, once until one works again. */
  onError: (error: unknown) => void
}

/** Events that are read at once. */
const PAGE = 500

/**
 * Looks into a store that other servers write to, and rings the hub for whatever it finds: so a ring that was lost on the way costs two
 * seconds at most. Stops when the answer is called.
 */
export function createLookout({ store, hub, everyMs = 2000, onError }: LookoutOptions): () => void {
  let position: string | undefined
  let isFailing = false
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    position ??= await store.lastPosition()
    for (let isFull = true; isFull && !isStopped; ) {
      const page = await store.eventsAfter(position, PAGE)
      // The log was restored from a backup: what comes from now on is news.
      position = page ? (page.at(-1)?.position ?? position) : await store.lastPosition()
      const latest = new Map(page?.map(({ event, visitor }) => [event.conversation, { seq: event.seq, visitor }]))
      if (isStopped) return
      for (const [conversation, { seq, visitor }] of latest) hub.hear({ conversation, visitor, seq })
      isFull = page?.length === PAGE
    }
  }

  async function run(): Promise<void> {
    try {
      await look()
      isFailing = false
    } catch (error) {
      if (!isFailing && !isStopped) onError(error)
      isFailing = true
    }
    if (!isStopped) timer = setTimeout(() => void run(), everyMs)
  }

  void run()
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
