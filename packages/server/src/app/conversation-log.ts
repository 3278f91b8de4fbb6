import { type ConversationEvent, type ConversationHead, emptyHead } from '@shopbell/core/protocol'
import type { Hub } from '../hub/hub.ts'
import { type ConversationRecord, type Store, StoreUnavailableError } from '../store/store.ts'
import { type Draft, isSameDraft } from './draft.ts'
import { ProblemError } from './problem.ts'
import { createQueues } from './queues.ts'

/** What a decision about the next events is made from. */
export interface Situation {
  head: ConversationHead
  /** Whether an agent was ever in the conversation. */
  withPerson: boolean
  /** Events with an id that the change asked about. */
  known: ReadonlyMap<string, ConversationEvent>
}

/** A wish to append to a conversation. */
export interface Change {
  conversation: string
  /** Given when the conversation may begin with this change, for this visitor. */
  beginFor?: { site: string; visitor: string }
  /** Whether whoever asks may touch it; a conversation that they may not is `not-found`. */
  mayTouch(record: ConversationRecord): boolean
  /** Ids that the request names, with what it asks for; known ones are answered, not appended again. */
  wanted: readonly Draft[]
  /** Other ids that the decision looks up. */
  lookUp?: readonly string[]
  /** Decides what to append; `fresh` are those of `wanted` that are not known. */
  decide(situation: Situation, fresh: readonly Draft[]): readonly Draft[]
}

/** The one way into the log. */
export interface ConversationLog {
  /**
   * Appends what a change decides, all or nothing; answers the events that the request's ids became and those that came with them.
   * @throws ProblemError `not-found`, `id-reused`, and what the decision throws
   */
  append(change: Change): Promise<ConversationEvent[]>
}

/** Tries against other processes that write to the same conversation. */
const MAX_TRIES = 40

/** Makes the log on a store; rings the hub after each commit. */
export function createConversationLog(store: Store, hub: Hub, now: () => number): ConversationLog {
  const inTurn = createQueues()

  async function tryAppend(change: Change): Promise<ConversationEvent[] | undefined> {
    const { conversation, beginFor, wanted, lookUp = [] } = change
    const record = await store.conversation(conversation, [...wanted.map(({ id }) => id), ...lookUp])
    if (record ? record.head.erased || !change.mayTouch(record) : !beginFor) throw unknownConversation(conversation)
    const known = new Map(record?.known.map((event) => [event.id, event]))
    const head = record?.head ?? emptyHead(conversation)
    const repeated = wanted.flatMap((draft) => {
      const event = known.get(draft.id)
      if (event && !isSameDraft(event, draft)) throw idReused(draft.id)
      return event ?? []
    })
    const fresh = wanted.filter(({ id }) => !known.has(id))
    const drafts = change.decide({ head, known, withPerson: record?.withPerson ?? false }, fresh)
    const at = now()
    const events = drafts.map((draft, index): ConversationEvent => ({ ...draft, conversation, seq: head.seq + 1 + index, at }))
    const owner = record ? { site: record.site, visitor: record.visitor.id } : beginFor
    if (events.length && owner) {
      if (!(await store.append({ conversation, ...owner, events }))) return undefined
      hub.ring({ conversation, visitor: owner.visitor, seq: head.seq + events.length }, events)
    }
    return [...repeated, ...events].sort((a, b) => a.seq - b.seq)
  }

  return {
    append: (change) =>
      inTurn(change.conversation, async () => {
        for (let tries = 0; tries < MAX_TRIES; tries++) {
          const events = await tryAppend(change)
          if (events) return events
        }
        throw new StoreUnavailableError('The log moved on at every try; other servers write to the same conversation all the time.')
      }),
  }
}

/** A conversation that does not exist, or is somebody else's: nobody learns which. */
export function unknownConversation(id: string): ProblemError {
  return new ProblemError('not-found', `There is no conversation ${id} here.`)
}

function idReused(id: string): ProblemError {
  return new ProblemError('id-reused', `The id ${id} is known with another content; make a new id for a new message.`)
}
