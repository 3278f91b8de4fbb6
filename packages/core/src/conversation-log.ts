import { atom, type ReadableAtom } from 'nanostores'
import {
  applyEvent,
  type Conversation,
  type ConversationEvent,
  createId,
  emptyConversation,
  formatCursor,
  fromSnapshot,
  leavesGap,
  parseCursor,
  prependEvents,
  type SessionAnswer,
} from './protocol/index.ts'

/** The visitor's conversations as folds over their logs; knows how to ask for what is missing, and nothing else of the wire. */
export interface ConversationLog {
  /** The conversation that goes on: the latest one, or an empty one with an id of our own. */
  $current: ReadableAtom<Conversation>
  /** Takes what a session answer knows. */
  accept(answer: SessionAnswer): void
  /** The server says that what is known here is of no use: the next session answer replaces it. */
  distrust(): void
  /** Folds an event in; on a gap, fetches what is missing first. */
  receive(event: ConversationEvent): Promise<void>
  /** Asks for what somebody with this cursor has seen and we have not. */
  catchUp(cursor: string): Promise<void>
  /** The conversation that something written in this one goes to: itself, or the present one when the server never heard of it. */
  destination(id: string): string
  /** Begins with this id in place of our own; does nothing when something happened already. */
  begin(id: string): void
  /** Loads an older page of the present conversation. */
  loadEarlier(): Promise<void>
  /** Where the feed goes on. */
  cursor(): string
}

/** Options of {@link createConversationLog}. */
export interface ConversationLogOptions {
  /** `GET /v1/conversations/{id}/events` with this query. */
  fetchEvents: (conversation: string, query: string) => Promise<ConversationEvent[]>
  /** Called for each event that was new, after it was folded in. */
  onApplied: (event: ConversationEvent) => void
  /** The conversation that goes on is another one now, for example because the server lost the session. */
  onMoved: (from: string, to: string) => void
}

const PAGE = 50

/** Makes a log that knows nothing yet. */
export function createConversationLog({ fetchEvents, onApplied, onMoved }: ConversationLogOptions): ConversationLog {
  const known = new Map<string, Conversation>()
  const $current = atom<Conversation>(emptyConversation(createId()))
  const filling = new Map<string, Promise<void>>()
  let visitor: string | undefined
  let epoch = ''
  let isDistrusted = false

  function store(conversation: Conversation) {
    known.set(conversation.head.id, conversation)
    const current = $current.get()
    const empty = current.head.seq === 0
    if (conversation.head.id === current.head.id || (empty && conversation.head.seq > 0)) show(conversation)
  }

  function show(conversation: Conversation) {
    const from = $current.get().head.id
    $current.set(conversation)
    if (from !== conversation.head.id) onMoved(from, conversation.head.id)
  }

  function apply(event: ConversationEvent) {
    const before = stateOf(event.conversation)
    const after = applyEvent(before, event)
    if (after === before) return
    store(after)
    onApplied(event)
  }

  function stateOf(id: string): Conversation {
    const current = $current.get()
    return known.get(id) ?? (current.head.id === id ? current : emptyConversation(id))
  }

  async function fill(id: string) {
    for (;;) {
      const events = await fetchEvents(id, `after=${known.get(id)?.head.seq ?? 0}&limit=200`)
      for (const event of events) apply(event)
      if (events.length < 200) return
    }
  }

  /** One question at a time for each conversation; the answer is whether somebody else had asked already. */
  async function ask(id: string): Promise<boolean> {
    const asked = filling.get(id)
    const filled = asked ?? fill(id).finally(() => filling.delete(id))
    filling.set(id, filled)
    await filled
    return asked !== undefined
  }

  async function receive(event: ConversationEvent): Promise<void> {
    const id = event.conversation
    if (!leavesGap(stateOf(id), event)) return apply(event)
    const wasAsked = await ask(id)
    // What somebody else asked for may have been answered before this event was written.
    if (wasAsked && leavesGap(stateOf(id), event)) return receive(event)
    apply(event)
  }

  return {
    $current,

    accept(answer) {
      const anotherVisitor = visitor !== undefined && visitor !== answer.visitor.id
      const anotherEpoch = epoch !== '' && epoch !== answer.epoch
      visitor = answer.visitor.id
      epoch = answer.epoch
      if (anotherVisitor || anotherEpoch || isDistrusted) {
        const [latest] = answer.conversations
        known.clear()
        show(latest ? fromSnapshot(latest) : emptyConversation(createId()))
      }
      isDistrusted = false
      // The latest first: it is the one that goes on.
      for (const snapshot of answer.conversations) {
        if (!known.has(snapshot.head.id)) store(fromSnapshot(snapshot))
      }
    },

    distrust() {
      isDistrusted = true
    },

    receive,

    async catchUp(cursor) {
      const theirs = parseCursor(cursor)
      if (theirs?.epoch !== epoch) return
      for (const [id, seq] of Object.entries(theirs.seen)) if (seq > stateOf(id).head.seq) await ask(id)
    },

    destination(id) {
      return known.has(id) ? id : $current.get().head.id
    },

    begin(id) {
      const { head } = $current.get()
      if (head.seq === 0 && head.id !== id) show(known.get(id) ?? emptyConversation(id))
    },

    async loadEarlier() {
      const { head, firstSeq } = $current.get()
      if (firstSeq <= 1) return
      const events = await fetchEvents(head.id, `before=${firstSeq}&limit=${PAGE}`)
      const conversation = known.get(head.id)
      // A newer snapshot may have come meanwhile: then the page does not reach up to what is here.
      if (conversation?.firstSeq === firstSeq) store(prependEvents(conversation, events))
    },

    cursor() {
      const seen: Record<string, number> = {}
      for (const [id, { head }] of known) seen[id] = head.seq
      return formatCursor({ epoch, seen })
    },
  }
}
