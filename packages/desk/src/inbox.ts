import { type ConnectionStatus, createFeed, type Feed, isShopBellError, type Transport } from '@shopbell/core'
import { type ConversationEvent, type DeskAnswer, type FeedFrame, isConversationEvent, type TypingSignal } from '@shopbell/core/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { DeskSession } from './desk-session.ts'
import { createThreadStore, type ThreadStore } from './thread-store.ts'

/** What the desk's list answers beside the conversations. */
export type DeskFacts = Pick<DeskAnswer, 'agents' | 'replies' | 'ratings'>

/** Everything that happens at the desk: a snapshot first, then the feed of all conversations. */
export interface Inbox extends Pick<ThreadStore, '$threads' | 'open' | 'loadEarlier'> {
  $facts: ReadableAtom<DeskFacts>
  $connection: ReadableAtom<ConnectionStatus>
  /** Whether the first list has come. */
  $loaded: ReadableAtom<boolean>
  receive(events: readonly ConversationEvent[]): Promise<void>
  /** Takes a snapshot and listens; the way to come back is the same. */
  start(): void
  /** Tries the connection now instead of at the end of the delay. */
  wake(): void
  /** Stops listening; what is known stays. */
  pause(): void
  /** Forgets everything. */
  clear(): void
}

/** Options of {@link createInbox}. */
export interface InboxOptions {
  transport: Transport
  session: DeskSession
  onApplied: (event: ConversationEvent) => void
  onTyping: (signal: TypingSignal) => void
  random: () => number
}

const NO_FACTS: DeskFacts = { agents: [], replies: {}, ratings: { average: null, count: 0, list: [] } }

/** Makes an inbox that knows nothing and listens to nothing yet. */
export function createInbox({ transport, session, onApplied, onTyping, random }: InboxOptions): Inbox {
  const $facts = atom<DeskFacts>(NO_FACTS)
  const $connection = atom<ConnectionStatus>('idle')
  const $loaded = atom(false)
  let feed: Feed | undefined
  let cursor = ''
  let epoch = ''
  let restart = new AbortController()
  let refreshing: Promise<void> | undefined
  let stale = false

  const threads = createThreadStore({
    fetchEvents: async (id, query) => {
      const answer = await session.request({ method: 'GET', path: `/v1/desk/conversations/${id}/events?${query}` })
      return (answer as { events: ConversationEvent[] }).events
    },
    onApplied(event) {
      // The rating's panel is the server's arithmetic: ask for it instead of repeating it.
      if (event.type === 'rating' || event.type === 'erased') void refresh().catch(ignore)
      onApplied(event)
    },
  })

  async function snapshot(): Promise<string> {
    const answer = (await session.request({ method: 'GET', path: '/v1/desk/conversations' })) as DeskAnswer
    if (epoch !== '' && answer.epoch !== epoch) threads.clear()
    epoch = answer.epoch
    stale = false
    $facts.set({ agents: answer.agents, replies: answer.replies, ratings: answer.ratings })
    threads.merge(answer.conversations)
    $loaded.set(true)
    return answer.cursor
  }

  /** Asks for the list once more; callers in the meantime make one further round. */
  function refresh(): Promise<void> {
    stale = true
    refreshing ??= (async () => {
      while (stale) await snapshot()
    })().finally(() => {
      refreshing = undefined
    })
    return refreshing
  }

  async function listen(onFrame: (frame: FeedFrame, id: string | undefined) => void, signal: AbortSignal) {
    if (cursor === '') cursor = await snapshot()
    else if (stale) await refresh()
    const ended = new AbortController()
    const end = () => ended.abort()
    restart = ended
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
    const path = `/v1/desk/events?cursor=${encodeURIComponent(cursor)}`
    try {
      await session.watch(transport.feed({ path, signal: ended.signal, onFrame }))
    } catch (error) {
      if (isShopBellError(error) && error.problem?.code === 'cursor-gone') cursor = ''
      throw error
    } finally {
      signal.removeEventListener('abort', end)
    }
  }

  function take(frame: FeedFrame, id: string | undefined) {
    if (frame.type === 'resync') return startOver()
    if (isConversationEvent(frame)) void receive([frame]).catch(ignore)
    else if (frame.type === 'typing') onTyping(frame)
    if (id) cursor = id
  }

  function startOver() {
    cursor = ''
    restart.abort()
  }

  async function receive(events: readonly ConversationEvent[]) {
    for (const event of events) if (!(await threads.receive(event))) await refresh()
  }

  const inbox: Inbox = {
    $threads: threads.$threads,
    $facts,
    $connection,
    $loaded,
    open: threads.open,
    loadEarlier: threads.loadEarlier,
    receive,

    start() {
      if (feed) return
      feed = createFeed({
        random,
        open: listen,
        onFrame: take,
        onHello: (now) => now !== epoch && startOver(),
      })
      feed.$status.subscribe((status) => $connection.set(status))
      feed.start()
    },

    wake: () => feed?.wake(),

    pause() {
      feed?.stop()
      feed = undefined
    },

    clear() {
      inbox.pause()
      cursor = ''
      epoch = ''
      threads.clear()
      $facts.set(NO_FACTS)
      $loaded.set(false)
    },
  }
  return inbox
}

// Feed and list come back by themselves: what failed here is asked for again with the next connection.
function ignore() {}
