import type { ConversationEvent, TypingSignal } from '@shopbell/core/protocol'
import type { Bell, Ring } from './bell.ts'

/** Who listens: one visitor to their own conversations, or the desk to all. */
export type Audience = { visitor: string } | 'desk'

/** What a listener hears. */
export interface Listener {
  /** A conversation has events up to `seq`: look into the store. Who rang may have brought the newest of them, to save that look. */
  onRing(conversation: string, seq: number, newest?: readonly ConversationEvent[]): void
  onTyping(signal: TypingSignal): void
  /** The server is going away; come back after so many milliseconds. */
  onBye(retryMs: number): void
}

/** A doorbell: it says "look", never what is there, so that a ring which is lost or doubled does no harm. */
export interface Hub {
  /** Says here and at all other servers that something was appended; called after the commit. Only here it is said what. */
  ring(ring: Ring, newest?: readonly ConversationEvent[]): void
  /** Says here what another server rang for. */
  hear(ring: Ring): void
  /** Tells the other side, and the other agents, who is typing; never kept. */
  signal(signal: TypingSignal, visitor: string): void
  /** Says here and at all other servers that a session has ended. */
  endSession(session: string): void
  /** Is told of every session that ends, here and elsewhere. */
  onSessionEnd(listener: (session: string) => void): void
  /** Listens until the answer is called. */
  listen(audience: Audience, listener: Listener): () => void
  /** Says goodbye to all listeners, now and from now on, each with a delay of its own, so that they do not come back all at once. */
  bye(): void
}

const BYE_MS = { least: 500, most: 3000 }

/**
 * Makes a hub.
 * @param bell to other servers on the same store, when there are any
 */
export function createHub(bell?: Bell): Hub {
  const visitors = new Map<string, Set<Listener>>()
  const desk = new Set<Listener>()
  const sessionListeners = new Set<(session: string) => void>()
  let isLeaving = false

  const listeners = (visitor: string) => [...(visitors.get(visitor) ?? []), ...desk]

  const sayBye = (listener: Listener) => listener.onBye(Math.round(BYE_MS.least + Math.random() * (BYE_MS.most - BYE_MS.least)))

  function hear({ conversation, visitor, seq }: Ring, newest?: readonly ConversationEvent[]): void {
    for (const listener of listeners(visitor)) listener.onRing(conversation, seq, newest)
  }

  function hearTyping(signal: TypingSignal, visitor: string): void {
    // A visitor's own typing is of no use to the visitor.
    const hearing = signal.from.role === 'visitor' ? desk : listeners(visitor)
    for (const listener of hearing) listener.onTyping(signal)
  }

  function hearEnd(session: string): void {
    for (const listener of sessionListeners) listener(session)
  }

  bell?.listen({ onRing: (ring) => hear(ring), onTyping: hearTyping, onEnd: hearEnd })

  return {
    ring(ring, newest) {
      hear(ring, newest)
      bell?.ring(ring)
    },
    hear: (ring) => hear(ring),
    signal(signal, visitor) {
      hearTyping(signal, visitor)
      bell?.signal(signal, visitor)
    },
    endSession(session) {
      hearEnd(session)
      bell?.end(session)
    },
    onSessionEnd: (listener) => void sessionListeners.add(listener),
    listen(audience, listener) {
      // Who was on the way in when the others were told.
      if (isLeaving) queueMicrotask(() => sayBye(listener))
      if (audience === 'desk') {
        desk.add(listener)
        return () => desk.delete(listener)
      }
      const own = visitors.get(audience.visitor) ?? new Set()
      visitors.set(audience.visitor, own.add(listener))
      return () => {
        own.delete(listener)
        if (!own.size && visitors.get(audience.visitor) === own) visitors.delete(audience.visitor)
      }
    },
    bye() {
      isLeaving = true
      for (const listener of [...[...visitors.values()].flatMap((own) => [...own]), ...desk]) sayBye(listener)
    },
  }
}
