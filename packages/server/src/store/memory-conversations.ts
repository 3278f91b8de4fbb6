import { applyToHead, type ConversationEvent, type ConversationHead, emptyHead } from '@shopbell/core/protocol'
import { conversationTimes, erasedConversation, involvesPerson, uploadIn } from './conversation-facts.ts'
import type { DeskRecord, Store, StoredEvent, VisitorRecord } from './store.ts'

type ConversationCalls = 'conversation' | 'append' | 'events' | 'conversationsOf' | 'deskSnapshot' | 'eventsAfter' | 'lastPosition'

interface Kept {
  site: string
  visitor: string
  head: ConversationHead
  withPerson: boolean
  log: ConversationEvent[]
  lastAt: number
  closedAt: number
  ratedAt: number
}

/** The conversations' logs in memory. */
export interface MemoryConversations {
  store: Pick<Store, ConversationCalls>
  /** Leaves one event of each conversation of a visitor; answers them, and the ids of the pictures that were in the others. */
  erase(visitor: string, at: number): { left: Omit<StoredEvent, 'position'>[]; uploads: string[] }
  /** Whether a visitor has a conversation. */
  hasAny(visitor: string): boolean
}

/** Makes the logs; `useUpload` is told of each picture that comes into a message. */
export function createMemoryConversations(
  visitorOf: (id: string) => VisitorRecord | undefined,
  useUpload: (id: string) => void,
): MemoryConversations {
  const conversations = new Map<string, Kept>()
  // Positions are places in it; what was erased leaves its place empty.
  const all: (Omit<StoredEvent, 'position'> | undefined)[] = []

  const visitorRecord = ({ visitor, site }: Kept): VisitorRecord => visitorOf(visitor) ?? { id: visitor, site, signedIn: false }
  const deskRecord = (kept: Kept): DeskRecord => ({ site: kept.site, visitor: visitorRecord(kept), head: kept.head })

  const store: Pick<Store, ConversationCalls> = {
    async conversation(id, ids = []) {
      const kept = conversations.get(id)
      if (!kept) return undefined
      const { site, head, withPerson, log } = kept
      return { site, head, withPerson, visitor: visitorRecord(kept), known: log.filter((event) => ids.includes(event.id)) }
    },

    async append({ conversation, site, visitor, events }) {
      const kept = conversations.get(conversation)
      if ((kept?.head.seq ?? 0) + 1 !== events[0]?.seq || (!kept && !visitorOf(visitor))) return false
      const taken = new Set(kept?.log.map(({ id }) => id))
      if (events.some(({ id }) => taken.size === taken.add(id).size)) return false
      const head = events.reduce(applyToHead, kept?.head ?? emptyHead(conversation))
      const withPerson = (kept?.withPerson ?? false) || events.some(involvesPerson)
      const times = conversationTimes(kept ?? { lastAt: 0, closedAt: 0, ratedAt: 0 }, events)
      conversations.set(conversation, { site, visitor, head, withPerson, log: [...(kept?.log ?? []), ...events], ...times })
      for (const event of events) {
        all.push({ site, visitor, event })
        uploadIn(event).forEach(useUpload)
      }
      return true
    },

    async events(conversation, range) {
      const log = conversations.get(conversation)?.log ?? []
      if ('after' in range) return log.filter(({ seq }) => seq > range.after).slice(0, range.limit)
      const older = log.filter(({ seq }) => seq < range.before)
      return older.slice(Math.max(0, older.length - range.limit))
    },

    async conversationsOf(visitor, page) {
      return [...conversations.values()]
        .filter((kept) => kept.visitor === visitor)
        .sort((a, b) => b.lastAt - a.lastAt)
        .slice(0, page.conversations)
        .map(({ head, log }) => ({ head, events: log.slice(-page.events) }))
    },

    async deskSnapshot({ since, assistantSince, limit }) {
      const kept = [...conversations.values()]
      const isListed = ({ head: { status }, closedAt, lastAt }: Kept) =>
        status === 'closed' ? closedAt >= since : status !== 'assistant' || lastAt >= assistantSince
      return {
        position: String(all.length),
        conversations: kept
          .filter(isListed)
          .sort((a, b) => b.lastAt - a.lastAt)
          .slice(0, limit)
          .map(deskRecord),
        rated: kept
          .filter(({ ratedAt }) => ratedAt > 0 && ratedAt >= since)
          .sort((a, b) => b.ratedAt - a.ratedAt)
          .map(deskRecord),
      }
    },

    async eventsAfter(position, limit) {
      const from = /^\d{1,15}$/.test(position) ? Number(position) : Number.POSITIVE_INFINITY
      if (from > all.length) return undefined
      const found: StoredEvent[] = []
      for (let place = from; place < all.length && found.length < limit; place++) {
        const stored = all[place]
        if (stored) found.push({ ...stored, position: String(place + 1) })
      }
      return found
    },
    lastPosition: async () => String(all.length),
  }
  function erase(visitor: string, at: number) {
    const left: Omit<StoredEvent, 'position'>[] = []
    const uploads: string[] = []
    for (const [id, { visitor: owner, site, head, log }] of conversations) {
      if (owner !== visitor) continue
      uploads.push(...log.flatMap(uploadIn))
      for (const [place, stored] of all.entries()) if (stored?.event.conversation === id) all[place] = undefined
      const erased = erasedConversation(head, at)
      left.push({ site, ...erased })
      all.push({ site, ...erased })
      const times = { lastAt: at, closedAt: at, ratedAt: 0 }
      const next = applyToHead(head, erased.event)
      conversations.set(id, { site, visitor: erased.visitor, head: next, withPerson: false, log: [erased.event], ...times })
    }
    return { left, uploads }
  }

  return { store, erase, hasAny: (visitor) => [...conversations.values()].some((kept) => kept.visitor === visitor) }
}
