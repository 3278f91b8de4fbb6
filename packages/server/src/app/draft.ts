import type { ConversationEvent } from '@shopbell/core/protocol'

/** An event as it is decided on, before it has its place in a log. */
export type Draft = ConversationEvent extends infer Event
  ? Event extends ConversationEvent
    ? Omit<Event, 'conversation' | 'seq' | 'at'>
    : never
  : never

/** What the server adds by itself to something that somebody sent. */
export type Purpose = 'reopen' | 'answer' | 'handoff' | 'assign' | 'activate'

/**
 * The id of an event that follows from another: always the same, so that the same cause never has the effect twice.
 * It stays a UUIDv7 of the same time.
 */
export function deriveId(id: string, purpose: Purpose): string {
  // FNV-1a, 64 bits; all letters are ASCII.
  let hash = 0xcbf29ce484222325n
  for (const letter of `${purpose} ${id}`) hash = BigInt.asUintN(64, (hash ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n)
  return id.slice(0, 24) + BigInt.asUintN(48, hash).toString(16).padStart(12, '0')
}

/** Whether a known event is what a request with the same id asks for again. */
export function isSameDraft(known: ConversationEvent, draft: Draft): boolean {
  return fingerprint(known) === fingerprint(draft)
}

// What a request says, without what the server adds, and without where the visitor was, which may change between two tries.
function fingerprint(event: Draft): string {
  switch (event.type) {
    case 'message':
      return canonical([event.type, event.from.role, event.content])
    case 'read':
      return canonical([event.type, event.by, event.upTo])
    case 'status':
      return canonical([event.type, event.status, event.by, event.askRating ?? false])
    case 'assigned':
      return canonical([event.type, event.agent?.id ?? null])
    case 'rating':
      return canonical([event.type, event.rating])
    case 'erased':
      return event.type
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
