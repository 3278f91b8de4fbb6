import type { AgentFace, Author, ConversationHead } from '@shopbell/core/protocol'
import type { Situation } from './conversation-log.ts'
import { type Draft, deriveId } from './draft.ts'
import { ProblemError } from './problem.ts'
import type { AgentItem } from './wire-shapes.ts'

/** An agent as the author of messages. */
export function agentAuthor(agent: AgentFace): Author {
  return { role: 'agent', ...agent }
}

/** What an agent's batch asks for: its messages. */
export function agentDrafts(items: readonly AgentItem[], from: Author): Draft[] {
  return items.map(({ id, content }) => ({ type: 'message', id, from, content }))
}

/** An agent writes; a conversation that nobody has becomes theirs first. */
export function decideReply({ head }: Situation, fresh: readonly Draft[], agent: AgentFace): readonly Draft[] {
  const first = fresh[0]
  if (!first) return []
  return head.assignee && head.status === 'active' ? fresh : [...taking(head, agent, first.id, deriveId(first.id, 'assign')), ...fresh]
}

/** An agent takes a conversation, hands it to somebody else, or puts it back. */
export function decideAssignee({ head }: Situation, fresh: readonly Draft[], by: AgentFace): readonly Draft[] {
  const draft = fresh[0]
  if (draft?.type !== 'assigned') return []
  const { agent } = draft
  if (agent === null) return head.status === 'waiting' ? [] : [draft, statusDraft(draft.id, 'waiting')]
  if (head.status === 'active' && head.assignee?.id === agent.id) return []
  if (head.assignee && head.assignee.id !== by.id && agent.id === by.id) {
    throw new ProblemError('already-taken', `${head.assignee.name} has this conversation; put it back first if you want to take it over.`)
  }
  return taking(head, agent, draft.id, draft.id)
}

/** An agent closes a conversation; nothing to do when it is closed. */
export function decideClose({ head }: Situation, fresh: readonly Draft[]): readonly Draft[] {
  return head.status === 'closed' ? [] : fresh
}

function taking(head: ConversationHead, agent: AgentFace, cause: string, id: string): Draft[] {
  const assigned: Draft = { type: 'assigned', id, agent }
  return head.status === 'active' ? [assigned] : [assigned, statusDraft(cause, 'active')]
}

function statusDraft(cause: string, status: 'waiting' | 'active'): Draft {
  return { type: 'status', id: deriveId(cause, 'activate'), status, by: 'agent' }
}
