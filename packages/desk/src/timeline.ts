import type { AgentFace, AssignedEvent, ConversationEvent, ErasedEvent, RatingEvent, StatusEvent } from '@shopbell/core/protocol'
import type { OutgoingReply } from './reply-outbox.ts'
import { type ReplyView, viewLogged, viewOutgoing } from './reply-view.ts'
import type { Thread } from './thread.ts'

/** What happened beside the messages. */
export type Notice = StatusEvent | AssignedEvent | RatingEvent | ErasedEvent

/** A line of the log as it is shown. */
export type Row =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'notice'; key: string; notice: Notice }
  /** `opens` when another author, or a pause, comes before it. */
  | { kind: 'message'; key: string; message: ReplyView; opens: boolean }

const PAUSE_MS = 5 * 60_000

/** What a thread and its outgoing replies come to, oldest first: a line for each day, message and change. */
export function timeline(thread: Thread, outgoing: readonly OutgoingReply[], agent: AgentFace): Row[] {
  const readUpTo = thread.head.read.visitor
  const rows: Row[] = []
  let day = ''
  let last: ReplyView | undefined

  function startDay(at: number) {
    const date = new Date(at).toDateString()
    if (date === day) return
    day = date
    last = undefined
    rows.push({ kind: 'day', key: `day-${at}`, at })
  }

  function addMessage(message: ReplyView) {
    startDay(message.at)
    const opens =
      last === undefined || last.from.role !== message.from.role || last.from.id !== message.from.id || message.at - last.at > PAUSE_MS
    rows.push({ kind: 'message', key: message.id, message, opens })
    last = message
  }

  function addNotice(notice: Notice) {
    startDay(notice.at)
    last = undefined
    rows.push({ kind: 'notice', key: notice.id, notice })
  }

  for (const [index, event] of thread.events.entries()) {
    if (event.type === 'message') addMessage(viewLogged(event, readUpTo))
    else if (event.type !== 'read' && !saysNothing(event, thread.events[index - 1], thread.events[index + 1])) addNotice(event)
  }
  for (const reply of outgoing) {
    if (reply.body.conversation === thread.head.id) addMessage(viewOutgoing(reply, { role: 'agent', ...agent }))
  }
  return rows
}

/** Being taken is said by the assignment, being put back by the status: each once. */
function saysNothing(event: ConversationEvent, before: ConversationEvent | undefined, after: ConversationEvent | undefined): boolean {
  if (event.type === 'status') return event.status === 'active' && (before?.type === 'assigned' || after?.type === 'assigned')
  return event.type === 'assigned' && event.agent === null && (before?.type === 'status' || after?.type === 'status')
}
