import {
  type Author,
  type ConversationEvent,
  createId,
  type PageContext,
  RATING_CHANGEABLE_MS,
  type RatingValues,
} from '@shopbell/core/protocol'
import type { VisitorRecord } from '../store/store.ts'
import { ASSISTANT, type Assistant } from './assistant.ts'
import type { Situation } from './conversation-log.ts'
import { type Draft, deriveId, type Purpose } from './draft.ts'
import { ProblemError } from './problem.ts'
import type { VisitorItem } from './wire-shapes.ts'

/** A visitor as the author of messages. */
export function visitorAuthor({ id, name }: VisitorRecord): Author {
  return { role: 'visitor', id, ...(name !== undefined && { name }) }
}

/** What a visitor's batch asks for: its messages. */
export function visitorDrafts(items: readonly VisitorItem[], from: Author, context: PageContext | undefined): Draft[] {
  return items.map(({ id, content }) => ({ type: 'message', id, from, content, ...(context && { context }) }))
}

/** Ids that {@link decideMessages} may give to what it adds. */
export function derivedIds(ids: readonly string[]): string[] {
  return ids.flatMap((id) => (['reopen', 'answer', 'handoff'] as const).map((purpose) => deriveId(id, purpose)))
}

/** Options of {@link decideMessages}. */
export interface MessagesDecision {
  assistant: Assistant
  /** Set when the visitor asks for a person along with the messages: the id of the last item. */
  handoffAfter?: string | undefined
  context?: PageContext | undefined
}

/** A visitor writes: the messages, the assistant's answers to them, and the status when it changes. */
export function decideMessages({ head, known, withPerson }: Situation, fresh: readonly Draft[], options: MessagesDecision): Draft[] {
  const { assistant, handoffAfter, context } = options
  const drafts: Draft[] = []
  let status = head.status
  const locale = context?.locale ?? head.context?.locale

  const change = (to: 'assistant' | 'waiting', cause: string, purpose: Purpose, where?: PageContext) => {
    status = to
    drafts.push({
      type: 'status',
      id: freeId(known, deriveId(cause, purpose)),
      status: to,
      by: 'visitor',
      ...(where && { context: where }),
    })
  }

  for (const draft of fresh) {
    if (draft.type !== 'message') continue
    const wantsPerson = assistant.isForPerson(draft.content)
    if (status === 'closed') change(withPerson || wantsPerson || handoffAfter !== undefined ? 'waiting' : 'assistant', draft.id, 'reopen')
    drafts.push(draft)
    if (status !== 'assistant' || handoffAfter !== undefined) continue
    if (wantsPerson) change('waiting', draft.id, 'handoff')
    else if (draft.content.kind === 'text') {
      const content = assistant.reply(draft.content.text, locale)
      drafts.push({ type: 'message', id: freeId(known, deriveId(draft.id, 'answer')), from: ASSISTANT, content })
    }
  }
  const isHandedOver = handoffAfter === undefined || known.get(deriveId(handoffAfter, 'handoff'))?.type === 'status'
  if (!isHandedOver && (status === 'assistant' || status === 'closed')) change('waiting', handoffAfter, 'handoff', context)
  return drafts
}

/** A visitor asks for a person; nothing to do when somebody is there or on the way. */
export function decideHandoff({ head }: Situation, fresh: readonly Draft[]): readonly Draft[] {
  return head.status === 'waiting' || head.status === 'active' ? [] : fresh
}

/** A read mark that says something new; the larger one wins. */
export function decideRead({ head }: Situation, fresh: readonly Draft[]): readonly Draft[] {
  return fresh.filter((draft) => {
    if (draft.type !== 'read') return false
    if (draft.upTo > head.seq) {
      throw new ProblemError('invalid-request', `upTo is ${draft.upTo}, but the conversation has events up to ${head.seq}.`)
    }
    return draft.upTo > head.read[draft.by]
  })
}

/** A rating of a conversation in which something was said; it can be changed for a day. */
export function decideRating({ head }: Situation, fresh: readonly Draft[], now: number): readonly Draft[] {
  if (!head.lastMessage) throw new ProblemError('invalid-request', 'Nothing was said in this conversation yet; rate it when something was.')
  if (fresh.length && head.rating && now - head.rating.firstAt > RATING_CHANGEABLE_MS) {
    throw new ProblemError('rating-locked', 'The rating was given more than 24 hours ago; it cannot be changed any more.')
  }
  return fresh
}

/** What a rating request asks for. */
export function ratingDraft(id: string, rating: RatingValues): Draft {
  return { type: 'rating', id, rating }
}

// Somebody may have taken the derived id for a message of their own; that must not stop the message that it derives from.
function freeId(known: ReadonlyMap<string, ConversationEvent>, id: string): string {
  return known.has(id) ? createId() : id
}
