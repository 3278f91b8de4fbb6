import type { TypingSignal } from '@shopbell/core/protocol'

/** Who listens: one visitor to their own conversations, or the desk to all. */
export type Audience = { visitor: string } | 'desk'

/** What a listener hears. */
export interface Listener {
  /** Something was appended to a conversation: look into the store. */
  onRing(conversation: string): void
  onTyping(signal: TypingSignal): void
  /** The server is going away; come back after so many milliseconds. */
  onBye(retryMs: number): void
}

/** A doorbell: it says "look", never what is there, so that a ring which is lost or doubled does no harm. */
export interface Hub {
  /** Says that something was appended; called after the commit. */
  ring(conversation: string, visitor: string): void
  /** Tells the other side, and the other agents, who is typing; never kept. */
  signal(signal: TypingSignal, visitor: string): void
  /** Listens until the answer is called. */
  listen(audience: Audience, listener: Listener): () => void
  /** Says goodbye to all listeners, now and from now on, each with a delay of its own, so that they do not come back all at once. */
  bye(): void
}

const BYE_MS = { least: 500, most: 3000 }

/** Makes a hub. */
export function createHub(): Hub {
  const visitors = new Map<string, Set<Listener>>()
  const desk = new Set<Listener>()
  let isLeaving = false

  const listeners = (visitor: string) => [...(visitors.get(visitor) ?? []), ...desk]

  const sayBye = (listener: Listener) => listener.onBye(Math.round(BYE_MS.least + Math.random() * (BYE_MS.most - BYE_MS.least)))

  return {
    ring(conversation, visitor) {
      for (const listener of listeners(visitor)) listener.onRing(conversation)
    },
    signal(signal, visitor) {
      // A visitor's own typing is of no use to the visitor.
      const hearing = signal.from.role === 'visitor' ? desk : listeners(visitor)
      for (const listener of hearing) listener.onTyping(signal)
    },
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
