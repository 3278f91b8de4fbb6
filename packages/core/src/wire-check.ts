import { ShopBellError } from './errors.ts'
import { type ConversationEvent, type FeedFrame, isConversationEvent, type SessionAnswer } from './protocol/index.ts'

// Between here and the server sit hotels, offices and half-finished deployments: what is not an answer must not be taken for one.

/** Reads `{events}`. @throws ShopBellError `bad-response` */
export function readEvents(answer: unknown): ConversationEvent[] {
  const { events } = asObject(answer)
  if (Array.isArray(events) && events.every(isEvent)) return events
  throw nonsense('a list of events', answer)
}

/** Reads the answer to a session. @throws ShopBellError `bad-response` */
export function readSession(answer: unknown): SessionAnswer {
  const { visitor, accessToken, refreshToken, epoch, conversations } = asObject(answer)
  const tokens = [asObject(visitor)['id'], accessToken, refreshToken, epoch]
  if (tokens.every((token) => typeof token === 'string' && token) && Array.isArray(conversations) && conversations.every(isSnapshot)) {
    return answer as SessionAnswer
  }
  throw nonsense('a session', answer)
}

/** Reads a frame of the feed; one of a type that is not known passes. @throws ShopBellError `bad-response` */
export function readFrame(frame: unknown): FeedFrame {
  const { type, from } = asObject(frame)
  if (typeof type !== 'string' || (type === 'typing' && !isAuthor(from))) throw nonsense('a frame', frame)
  if (isConversationEvent({ type }) && !isEvent(frame)) throw nonsense('an event', frame)
  return frame as FeedFrame
}

/** Reads `{frames}` of a long poll. @throws ShopBellError `bad-response` */
export function readPage(answer: unknown): FeedFrame[] {
  const { frames } = asObject(answer)
  if (!Array.isArray(frames)) throw nonsense('a page of the feed', answer)
  return frames.map(readFrame)
}

function isSnapshot(value: unknown): boolean {
  const { head, events } = asObject(value)
  const { id, seq, read, unread } = asObject(head)
  const isHead = typeof id === 'string' && isCount(seq) && typeof read === 'object' && typeof unread === 'object'
  return isHead && Array.isArray(events) && events.every(isEvent)
}

function isEvent(value: unknown): value is ConversationEvent {
  const { type, conversation, seq, id, from, content } = asObject(value)
  if (typeof type !== 'string' || typeof conversation !== 'string' || typeof id !== 'string' || !isCount(seq)) return false
  return type !== 'message' || (isAuthor(from) && isContent(content))
}

function isAuthor(value: unknown): boolean {
  const { role, id } = asObject(value)
  return typeof role === 'string' && typeof id === 'string'
}

function isContent(value: unknown): boolean {
  const { kind, text, courtesy = '' } = asObject(value)
  return typeof kind === 'string' && typeof courtesy === 'string' && (text === undefined ? kind !== 'text' : typeof text === 'string')
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** What can be looked into, whatever it is. */
export function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** Says what was wanted, and what was given instead. */
export function nonsense(wanted: string, given: unknown): ShopBellError {
  const shown = JSON.stringify(given)?.slice(0, 80)
  return new ShopBellError('bad-response', `The server answered ${shown} where ${wanted} was wanted; it is asked again.`)
}
