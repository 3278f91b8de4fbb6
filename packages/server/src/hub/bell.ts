import type { TypingSignal } from '@shopbell/core/protocol'

/** "Look": a conversation has events up to a `seq`. */
export interface Ring {
  conversation: string
  visitor: string
  seq: number
}

/** Who hears what other servers say. */
export interface BellListener {
  onRing(ring: Ring): void
  onTyping(signal: TypingSignal, visitor: string): void
  /** A session has ended on another server. */
  onEnd(session: string): void
}

/** A doorbell between servers that share a store. What it says may be lost: whoever listens also looks by itself now and then. */
export interface Bell {
  /** Rings at all other servers; called after the commit. */
  ring(ring: Ring): void
  /** Tells all other servers who is typing. */
  signal(signal: TypingSignal, visitor: string): void
  /** Tells all other servers that a session has ended. */
  end(session: string): void
  /** Listens to the other servers until the answer is called. */
  listen(listener: BellListener): () => void
  close(): Promise<void>
}

/** What a bell rings over: it carries a text to all servers, perhaps also to the sender, or loses it. */
export interface BellWire {
  /** Never throws. */
  send(text: string): void
  /** Called once, before anything is sent. */
  onText(listener: (text: string) => void): void
  /** Longest text in bytes of UTF-8. */
  maxBytes: number
  close(): Promise<void>
}

/** What travels: rings as conversation, visitor and seq; typing as signal and visitor; sessions that ended, which older servers do not know. */
interface Message {
  from: string
  rings: [string, string, number][]
  typing: [TypingSignal, string][]
  ended: string[]
}

/** The first ring goes at once; those of the next so many milliseconds go together. */
const TICK_MS = 20

/** Makes a bell on a wire. */
export function createBell(wire: BellWire): Bell {
  const from = crypto.randomUUID()
  const listeners = new Set<BellListener>()
  const rings = new Map<string, Ring>()
  let typing: [TypingSignal, string][] = []
  let ended: string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  wire.onText((text) => {
    const message = parseMessage(text)
    if (!message || message.from === from) return
    for (const listener of listeners) {
      for (const [conversation, visitor, seq] of message.rings) listener.onRing({ conversation, visitor, seq })
      for (const [signal, visitor] of message.typing) listener.onTyping(signal, visitor)
      for (const session of message.ended) listener.onEnd(session)
    }
  })

  function send(): void {
    timer = undefined
    if (!rings.size && !typing.length && !ended.length) return
    const pending = [...rings.values()].map(({ conversation, visitor, seq }): [string, string, number] => [conversation, visitor, seq])
    for (const text of split({ from, rings: pending, typing, ended }, wire.maxBytes)) wire.send(text)
    rings.clear()
    typing = []
    ended = []
    timer = setTimeout(send, TICK_MS)
  }

  // After everything else of this turn: appends that were committed together ring together.
  const soon = () => {
    timer ??= setTimeout(send, 0)
  }

  return {
    ring(ring) {
      rings.set(ring.conversation, ring)
      soon()
    },
    signal(signal, visitor) {
      typing.push([signal, visitor])
      soon()
    },
    end(session) {
      ended.push(session)
      soon()
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      clearTimeout(timer)
      listeners.clear()
      return wire.close()
    },
  }
}

/** The message as texts that are short enough. A part that is too long by itself is left out: it may be lost, so it is. */
function split(message: Message, maxBytes: number): string[] {
  const text = JSON.stringify(message)
  if (new TextEncoder().encode(text).length <= maxBytes) return [text]
  const { from, rings, typing, ended } = message
  if (rings.length + typing.length + ended.length < 2) return []
  const half = <Item>(items: Item[]): [Item[], Item[]] => [items.slice(0, items.length >> 1), items.slice(items.length >> 1)]
  const [firstRings, otherRings] = half(rings)
  const [firstTyping, otherTyping] = half(typing)
  const [firstEnded, otherEnded] = half(ended)
  return [
    ...split({ from, rings: firstRings, typing: otherTyping, ended: firstEnded }, maxBytes),
    ...split({ from, rings: otherRings, typing: firstTyping, ended: otherEnded }, maxBytes),
  ]
}

/** Reads a text off the wire; undefined for rubbish, which a shared broker may carry. */
function parseMessage(text: string): Message | undefined {
  try {
    const { from, rings, typing, ended = [] } = JSON.parse(text) as Partial<Message>
    const isMessage =
      typeof from === 'string' && Array.isArray(rings) && rings.every(Array.isArray) && Array.isArray(typing) && Array.isArray(ended)
    const hasSignals =
      isMessage && typing.every((one) => Array.isArray(one) && one[0]?.type === 'typing' && one[0].from?.role !== undefined)
    return hasSignals ? { from, rings, typing, ended } : undefined
  } catch {
    return undefined
  }
}
