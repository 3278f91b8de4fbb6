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
  // FNV-1a, 64 bits, of which the lower 48 are kept: in two halves of 24, because big integers take ten times as long. All letters are ASCII.
  let [high, low] = [0x9ce484, 0x222325]
  const text = `${purpose} ${id}`
  for (let index = 0; index < text.length; index++) {
    const mixed = low ^ text.charCodeAt(index)
    const product = mixed * 0x1b3
    high = (high * 0x1b3 + Math.floor(product / 0x1000000) + ((mixed & 0xff) << 16)) % 0x1000000
    low = product % 0x1000000
  }
  return id.slice(0, 24) + high.toString(16).padStart(6, '0') + low.toString(16).padStart(6, '0')
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
