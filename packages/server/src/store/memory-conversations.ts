import { applyToHead, type ConversationEvent, type ConversationHead, emptyHead } from '@shopbell/core/protocol'
import { conversationTimes, involvesPerson, uploadIn } from './conversation-facts.ts'
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
  /** Whether a visitor has a conversation. */
  hasAny(visitor: string): boolean
}

/** Makes the logs; `useUpload` is told of each picture that comes into a message. */
export function createMemoryConversations(
  visitorOf: (id: string) => VisitorRecord | undefined,
  useUpload: (id: string) => void,
): MemoryConversations {
  const conversations = new Map<string, Kept>()
  const all: Omit<StoredEvent, 'position'>[] = []

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
      if ((kept?.head.seq ?? 0) + 1 !== events[0]?.seq) return false
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
      if ('after' in range) return log.slice(range.after, range.after + range.limit)
      const end = Math.min(range.before - 1, log.length)
      return log.slice(Math.max(0, end - range.limit), Math.max(0, end))
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
      return all.slice(from, from + limit).map((stored, index) => ({ ...stored, position: String(from + index + 1) }))
    },
    lastPosition: async () => String(all.length),
  }
  return { store, hasAny: (visitor) => [...conversations.values()].some((kept) => kept.visitor === visitor) }
}
