import { type ConversationEvent, type DeskConversation, emptyHead, follows } from '@shopbell/core/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import { applyToThread, prependToThread, type Thread, toThread } from './thread.ts'

/** All conversations of the desk as folds over their logs; knows how to ask for what is missing, and nothing else of the wire. */
export interface ThreadStore {
  $threads: ReadableAtom<ReadonlyMap<string, Thread>>
  /** Takes a fresh list; what was loaded of a log stays. */
  merge(listed: readonly DeskConversation[]): void
  /** Folds an event in, after what is missing before it. False when the conversation is not known. */
  receive(event: ConversationEvent): Promise<boolean>
  /** Loads the newest page of a log when nothing of it is here; an unknown conversation is read from its beginning. */
  open(id: string, site: string): Promise<void>
  loadEarlier(id: string): Promise<void>
  clear(): void
}

/** Options of {@link createThreadStore}. */
export interface ThreadStoreOptions {
  /** `GET /v1/desk/conversations/{id}/events` with this query. */
  fetchEvents: (id: string, query: string) => Promise<ConversationEvent[]>
  /** Called for each event that was new, after it was folded in. */
  onApplied: (event: ConversationEvent) => void
}

const PAGE = 50
const GAP_PAGE = 200

/** Makes a store that knows no conversation. */
export function createThreadStore({ fetchEvents, onApplied }: ThreadStoreOptions): ThreadStore {
  const $threads = atom<ReadonlyMap<string, Thread>>(new Map())
  const filling = new Map<string, Promise<void>>()
  const paging = new Map<string, Promise<void>>()

  function store(...threads: Thread[]) {
    const next = new Map($threads.get())
    for (const thread of threads) next.set(thread.head.id, thread)
    $threads.set(next)
  }

  function apply(event: ConversationEvent) {
    const before = $threads.get().get(event.conversation)
    const after = before && applyToThread(before, event)
    if (!after || after === before) return
    store(after)
    onApplied(event)
  }

  async function fill(id: string) {
    for (;;) {
      const events = await fetchEvents(id, `after=${$threads.get().get(id)?.head.seq ?? 0}&limit=${GAP_PAGE}`)
      for (const event of events) apply(event)
      if (events.length < GAP_PAGE) return
    }
  }

  async function readWhole(id: string, site: string) {
    const log: ConversationEvent[] = []
    for (;;) {
      const page = await fetchEvents(id, `after=${log.at(-1)?.seq ?? 0}&limit=${GAP_PAGE}`)
      log.push(...page)
      if (page.length < GAP_PAGE) break
    }
    const author = log.flatMap((event) => (event.type === 'message' && event.from.role === 'visitor' ? event.from : []))[0]
    const visitor = { id: author?.id ?? '', signedIn: false, ...(author?.name !== undefined && { name: author.name }) }
    const thread = log.reduce(applyToThread, toThread({ site, visitor, head: emptyHead(id) }))
    store({ ...thread, archived: thread.head.status === 'closed' })
  }

  async function page(id: string) {
    const thread = $threads.get().get(id)
    if (!thread || thread.firstSeq <= 1) return
    const events = await fetchEvents(id, `before=${thread.firstSeq}&limit=${PAGE}`)
    const now = $threads.get().get(id)
    // A newer list may have come meanwhile: then the page does not reach up to what is here.
    if (now && now.firstSeq !== thread.firstSeq) return page(id)
    if (now) store(prependToThread(now, events))
  }

  return {
    $threads,

    merge(listed) {
      const known = $threads.get()
      store(
        ...listed.map((conversation) => {
          const thread = known.get(conversation.head.id)
          if (!thread) return toThread(conversation)
          const { site, visitor } = conversation
          // Without a loaded log the newer head is enough; else the log is brought up to it below.
          if (thread.events.length === 0 && thread.head.seq < conversation.head.seq) return toThread(conversation)
          return { ...thread, site, visitor, archived: false }
        }),
      )
      for (const { head } of listed) {
        if (($threads.get().get(head.id)?.head.seq ?? 0) < head.seq) void once(filling, head.id, fill).catch(ignore)
      }
    },

    async receive(event) {
      const thread = $threads.get().get(event.conversation)
      if (!thread) return false
      if (event.seq > thread.head.seq && !follows(event, thread.head.seq)) await once(filling, event.conversation, fill)
      else apply(event)
      return true
    },

    async open(id, site) {
      const thread = $threads.get().get(id)
      if (!thread) return once(paging, id, () => readWhole(id, site))
      // Of a conversation that began meanwhile, only what came after it was listed is here.
      if (thread.events.length < PAGE) await once(paging, id, page)
    },

    loadEarlier: (id) => once(paging, id, page),

    clear: () => $threads.set(new Map()),
  }
}

/** Joins callers who ask for the same while it is under way. */
function once(running: Map<string, Promise<void>>, id: string, run: (id: string) => Promise<void>): Promise<void> {
  const known = running.get(id)
  if (known) return known
  const started = run(id).finally(() => running.delete(id))
  running.set(id, started)
  return started
}

// The next event of the conversation, or the next connection, asks again.
function ignore() {}
