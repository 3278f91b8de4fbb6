import { atom, computed, type ReadableAtom } from 'nanostores'
import type { ConnectionStatus, Feed } from './feed.ts'
import type { ConversationEvent, FeedFrame } from './protocol/index.ts'
import { createTabs, type Surroundings, type TabMessage } from './tabs.ts'

/** How the leader is. */
interface Pulse {
  /** Who it is for the server; null while it does not know. */
  visitor: string | null
  /** What it has seen. */
  cursor: string
  connection: ConnectionStatus
  /** Whether what waits is waiting for its next try. */
  retrying: boolean
}

/** What tabs of one visitor tell each other beside that. */
type News =
  | { type: 'event'; visitor: string | null; event: ConversationEvent }
  | { type: 'signal'; visitor: string | null; frame: FeedFrame }
  | { type: 'outbox' }
  | { type: 'gone'; id: string }
  | { type: 'draft'; text: string }
  | { type: 'over' }

/** One connection for all tabs of a visitor in a browser: one tab has it, and the others hear from it. */
export interface OneConnection {
  /** How the connection is, whoever has it. */
  $status: ReadableAtom<ConnectionStatus>
  /** Connects, or listens to the tab that is connected; returns at once. */
  join(): void
  /** Whether this tab has the connection. */
  leads(): boolean
  /** Whether this tab is one that sends what waits. */
  delivers(): boolean
  /** Tells the other tabs. */
  tell(news: News): void
  /** Tells the other tabs that the visitor left, also when this one never joined them. */
  tellOver(): void
  /** Tells the other tabs how this one is, when it leads. */
  beat(): void
  /** True in one tab only. */
  claim(what: string): Promise<boolean>
  stop(): void
}

/** Options of {@link createOneConnection}. */
export interface OneConnectionOptions {
  name: string
  surroundings: Surroundings | undefined
  feed: Feed
  pulse: () => Omit<Pulse, 'connection'>
  /** Who this tab's visitor is; begins the session when needed. */
  visitor: () => Promise<string | undefined>
  /** Asks who the visitor is once more: another tab may have begun anew. */
  renew: () => Promise<void>
  onEvent: (event: ConversationEvent) => void
  onSignal: (frame: FeedFrame) => void
  /** The leader has seen this. */
  onCursor: (cursor: string) => void
  onRetrying: (retrying: boolean) => void
  /** What waits has changed. */
  onOutbox: () => void
  onGone: (id: string) => void
  onDraft: (text: string) => void
  /** The visitor signed out, or deleted everything, in another tab. */
  onOver: () => void
  /** This tab leads from now on, or does not any more. */
  onLead: (leads: boolean) => void
  /** Somebody looks at another tab. */
  onLook: () => void
  random: () => number
}

/** Makes the connection of a visitor; nothing happens before {@link OneConnection.join}. */
export function createOneConnection(options: OneConnectionOptions): OneConnection {
  const { feed, pulse } = options
  const $told = atom<ConnectionStatus>('idle')
  let doubted: string | undefined

  const tabs = createTabs<Pulse, News>({
    name: options.name,
    surroundings: options.surroundings,
    random: options.random,
    pulse: () => ({ ...pulse(), connection: feed.$status.get() }),
    isWeak: ({ connection }) => connection !== 'online',
    onMessage: (message) => void hear(message).catch(ignore),
  })

  async function hear(message: TabMessage<Pulse, News>) {
    switch (message.type) {
      case 'ping':
        return message.isNew && tabs.$leads.get() && options.onLook()
      case 'beat':
        return followBeat(message)
      case 'event':
        return (await isSame(message.visitor)) && options.onEvent(message.event)
      case 'signal':
        return (await isSame(message.visitor)) && options.onSignal(message.frame)
      case 'outbox':
        return options.onOutbox()
      case 'gone':
        return options.onGone(message.id)
      case 'draft':
        return options.onDraft(message.text)
      case 'over':
        return options.onOver()
    }
  }

  async function followBeat({ visitor, cursor, connection, retrying }: Pulse) {
    if (tabs.$leads.get()) return
    $told.set(connection)
    options.onRetrying(retrying)
    if (connection === 'online' && (await isSame(visitor))) options.onCursor(cursor)
  }

  /** What another visitor's tab hears is not for this one. */
  async function isSame(visitor: string | null): Promise<boolean> {
    if (visitor === null) return false
    const own = await options.visitor()
    if (own === visitor) return true
    if (doubted === visitor) {
      // A browser that keeps nothing makes each tab a visitor of its own, with a connection of its own.
      tabs.part()
      return false
    }
    doubted = visitor
    await options.renew()
    return (await options.visitor()) === visitor
  }

  const stops = [
    tabs.$leads.listen((leads) => {
      if (leads) feed.start()
      else feed.rest()
      options.onLead(leads)
    }),
    feed.$status.listen(() => tabs.$leads.get() && tabs.beat()),
  ]

  return {
    $status: computed([feed.$status, tabs.$leads, $told], (own, leads, told) => (leads || own === 'closed' ? own : told)),
    join() {
      tabs.join()
      if ($told.get() === 'idle') $told.set('connecting')
    },
    leads: () => tabs.$leads.get(),
    delivers: tabs.delivers,
    tell: (news) => tabs.tell(news),
    tellOver: () => tabs.tell({ type: 'over' }, true),
    beat() {
      if (tabs.$leads.get()) tabs.beat()
    },
    claim: tabs.claim,
    stop() {
      for (const stop of stops) stop()
      tabs.stop()
      feed.stop()
    },
  }
}

// The leader says how it is every other second: what failed here is tried again then.
function ignore() {}
