import { type ConversationEvent, type Cursor, formatCursor } from '@shopbell/core/protocol'
import type { Store } from '../store/store.ts'
import { type FeedSource, PAGE, type SourceFrame } from './feed-source.ts'

/** So many of a visitor's latest conversations are in a snapshot and a feed; older ones are history. */
export const VISITOR_CONVERSATIONS = 20

/** A visitor's place in the store: the last `seq` of each conversation. Conversations of others in the cursor are passed over. */
export async function createVisitorSource(store: Store, visitor: string, cursor: Cursor | undefined): Promise<FeedSource> {
  const epoch = await store.epoch()
  const seen = new Map(await ownEntries(store, visitor, cursor))
  const rung = new Set<string>()
  const brought = new Map<string, readonly ConversationEvent[]>()
  let lookEverywhere = true
  let stale = cursor !== undefined && cursor.epoch !== epoch

  const format = () => formatCursor({ epoch, seen: Object.fromEntries(seen) })
  const resync = (): SourceFrame[] => [{ frame: { type: 'resync', reason: 'epoch' } }]

  async function look(): Promise<void> {
    lookEverywhere = false
    const latest = await store.conversationsOf(visitor, { conversations: VISITOR_CONVERSATIONS, events: 0 })
    for (const { head } of latest) {
      const known = seen.get(head.id) ?? 0
      if (head.seq > known) rung.add(head.id)
      // Who has seen more than there is has seen a log that was replaced by a backup.
      if (head.seq < known) stale = true
    }
  }

  /** What follows in a conversation: most often the ring brought it. */
  async function next(conversation: string): Promise<readonly ConversationEvent[]> {
    const after = seen.get(conversation) ?? 0
    const given = brought.get(conversation)?.filter(({ seq }) => seq > after)
    brought.delete(conversation)
    return given?.[0]?.seq === after + 1 ? given : store.events(conversation, { after, limit: PAGE })
  }

  function bring(conversation: string, newest: readonly ConversationEvent[] | undefined): void {
    const before = brought.get(conversation) ?? []
    const all = before.at(-1)?.seq === (newest?.[0]?.seq ?? 0) - 1 ? [...before, ...(newest ?? [])] : newest
    // A reader who is slow gets the rest out of the store.
    if (all && all.length < PAGE) brought.set(conversation, all)
    else brought.delete(conversation)
  }

  return {
    audience: { visitor },
    epoch,
    cursor: format,
    note(conversation, seq = Number.POSITIVE_INFINITY, newest = undefined) {
      if (conversation === undefined) lookEverywhere = true
      // Several servers may ring for the same event; one look is enough.
      else if (seq > (seen.get(conversation) ?? 0)) {
        rung.add(conversation)
        bring(conversation, newest)
      }
    },
    async pull() {
      if (lookEverywhere && !stale) await look()
      if (stale) return resync()
      for (const conversation of rung) {
        rung.delete(conversation)
        const events = await next(conversation)
        if (events.length === PAGE) rung.add(conversation)
        if (!events.length) continue
        return events.map((frame) => {
          seen.set(conversation, frame.seq)
          return { frame }
        })
      }
      return []
    },
  }
}

/** What a cursor says of the visitor's own conversations; the rest is somebody else's, or made up. */
async function ownEntries(store: Store, visitor: string, cursor: Cursor | undefined): Promise<[string, number][]> {
  const entries = Object.entries(cursor?.seen ?? {}).slice(0, 2 * VISITOR_CONVERSATIONS)
  const records = await Promise.all(entries.map(([id]) => store.conversation(id)))
  return entries.filter((_, index) => records[index]?.visitor.id === visitor)
}
