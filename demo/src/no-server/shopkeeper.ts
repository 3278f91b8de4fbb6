import { type AgentFace, type ConversationEvent, createId } from '@shopbell/core/protocol'
import type { Hub, Store } from '@shopbell/server'

/** Somebody of the shop who answers in the page, with the latest conversation before them. */
export interface Shopkeeper {
  /** Takes the conversation and says something; false when there is nobody to answer yet. */
  say(text: string): Promise<boolean>
  /** Ends the conversation and asks how it was. */
  close(): Promise<boolean>
  /** Calls whenever something was said; the answer takes the listener away. */
  onNews(listener: (latest: string) => void): () => void
}

type Wanted = ConversationEvent extends infer Event ? (Event extends ConversationEvent ? Omit<Event, Given> : never) : never
type Given = 'conversation' | 'seq' | 'id' | 'at'

/** Makes a shopkeeper on a store; the hub tells the visitor. */
export function createShopkeeper(store: Store, hub: Hub, face: AgentFace): Shopkeeper {
  async function latest() {
    const { conversations } = await store.deskSnapshot({ since: 0, assistantSince: 0, limit: 1 })
    return conversations[0]
  }

  async function append(wanted: (isTaken: boolean) => Wanted[]): Promise<boolean> {
    const record = await latest()
    if (!record) return false
    const { head, site, visitor } = record
    const at = Date.now()
    const drafts = wanted(head.status === 'active')
    const events = drafts.map((draft, index) => ({ ...draft, conversation: head.id, id: createId(), seq: head.seq + 1 + index, at }))
    // Somebody else wrote meanwhile: look again.
    if (!(await store.append({ conversation: head.id, site, visitor: visitor.id, events: events as ConversationEvent[] })))
      return append(wanted)
    hub.ring({ conversation: head.id, visitor: visitor.id, seq: head.seq + events.length })
    return true
  }

  return {
    say: (text) =>
      append((isTaken) => [
        ...(isTaken ? [] : taking(face)),
        { type: 'message', from: { role: 'agent', ...face }, content: { kind: 'text', text } },
      ]),
    close: () => append(() => [{ type: 'status', status: 'closed', by: 'agent', askRating: true }]),
    onNews: (listener) =>
      hub.listen('desk', {
        onRing: () => void latest().then((record) => listener(record?.head.lastMessage?.preview ?? '')),
        onTyping() {},
        onBye() {},
      }),
  }
}

function taking(agent: AgentFace): Wanted[] {
  return [
    { type: 'assigned', agent },
    { type: 'status', status: 'active', by: 'agent' },
  ]
}
