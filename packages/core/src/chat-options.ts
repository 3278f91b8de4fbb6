import type { ShopBellError } from './errors.ts'
import type { HttpCalls } from './http-calls.ts'
import type { OutboxStorage } from './outbox-storage.ts'
import type { ConversationEvent, MessageEvent, PageContext } from './protocol/index.ts'
import type { GetIdentity } from './session.ts'
import type { ClientStorage } from './storage.ts'
import type { Surroundings } from './tabs.ts'
import type { Transport } from './transport.ts'

/** Options of `createChat`. */
export interface ChatOptions {
  transport: Transport | HttpCalls
  storage: ClientStorage
  outbox: OutboxStorage
  /** What this page shares with the browser's other pages; absent for a client that is alone. */
  tabs: Surroundings | undefined
  site: string
  storageKey: string
  getIdentity?: GetIdentity | undefined
  /** Whether what waits is kept, sealed, when the visitor signs out; else it is forgotten. */
  isReturning: boolean
  /** Where the visitor is now. */
  context: () => PageContext
  onEvent: (event: ConversationEvent) => void
  /** The server has a message that was written here. */
  onSent: (id: string) => void
  onFailed: (id: string, error: ShopBellError) => void
  /** A waiting message was damaged in the storage. */
  onDamaged: (error: ShopBellError) => void
  /** There is a session now, which the storage has. */
  onBegun: () => void
  /** The visitor signed out, or deleted everything, in another tab. */
  onOver: () => void
  /** An agent wrote; called in one tab of the browser only. */
  onAttention: (message: MessageEvent) => void
  random?: () => number
}

/** Options of `Chat.send`. */
export interface SendOptions {
  /** Goes straight to a person; the assistant stays silent. */
  handoff?: boolean
  /** The message's id, when it had to be known before. @default a new one */
  id?: string
}
