import type { ChatMessage } from '@shopbell/core'
import type { NoticeEvent } from '@shopbell/core/protocol'
import { expect } from 'chai'
import { countReceivedAfter, groupRows } from './message-groups.ts'

const noon = new Date(2026, 10, 20, 12).getTime()
const minute = 60_000
const day = 24 * 60 * minute

function message(id: string, role: 'visitor' | 'agent', at: number, seq: number | null, author = role as string): ChatMessage {
  const delivery = role === 'agent' ? 'received' : seq === null ? 'sending' : 'sent'
  return { id, seq, at, from: { role, id: author }, content: { kind: 'text', text: id }, delivery }
}

function notice(seq: number, at: number, change: { status: 'waiting' | 'active' | 'closed' } | { agent: string | null }): NoticeEvent {
  const logged = { conversation: 'c', id: `n${seq}`, seq, at }
  if ('status' in change) return { ...logged, type: 'status', status: change.status, by: 'visitor' }
  return { ...logged, type: 'assigned', agent: change.agent === null ? null : { id: change.agent, name: change.agent } }
}

function outline(messages: ChatMessage[], notices: NoticeEvent[] = []): string[] {
  return groupRows(messages, notices).map((row) =>
    row.kind === 'message' ? `${row.first ? '[' : ''}${row.key}${row.last ? ']' : ''}` : row.kind === 'day' ? 'day' : row.key,
  )
}

describe('groupRows', () => {
  it('keeps consecutive messages of one author together, and apart after five minutes', () => {
    const rows = outline([
      message('a', 'visitor', noon, 1),
      message('b', 'visitor', noon + minute, 2),
      message('c', 'agent', noon + 2 * minute, 3),
      message('d', 'agent', noon + 9 * minute, 4),
      message('e', 'agent', noon + 9 * minute, 5, 'another'),
    ])
    expect(rows).to.deep.equal(['day', '[a', 'b]', '[c]', '[d]', '[e]'])
  })

  it('begins each day with its date, also when a notice is the first of it', () => {
    const rows = outline(
      [message('a', 'visitor', noon, 1), message('b', 'agent', noon + 2 * day, 3)],
      [notice(2, noon + day, { status: 'closed' })],
    )
    expect(rows).to.deep.equal(['day', '[a]', 'day', 'n2', 'day', '[b]'])
  })

  it('puts notices where they happened, and leaves out what says nothing new', () => {
    const messages = [message('a', 'visitor', noon, 1), message('b', 'agent', noon, 5), message('c', 'visitor', noon, null)]
    const notices = [
      notice(2, noon, { status: 'waiting' }),
      notice(3, noon, { agent: 'lin' }),
      notice(4, noon, { status: 'active' }),
      notice(6, noon, { agent: null }),
      notice(7, noon, { status: 'closed' }),
    ]
    expect(outline(messages, notices)).to.deep.equal(['day', '[a]', 'n2', 'n3', '[b]', 'n7', '[c]'])
  })

  it('does not go back to yesterday for a clock that is behind', () => {
    expect(outline([message('a', 'agent', noon, 1), message('b', 'visitor', noon - day, null)])).to.deep.equal(['day', '[a]', '[b]'])
  })

  it('counts what others said after a message', () => {
    const messages = [
      message('a', 'visitor', noon, 1),
      message('b', 'agent', noon, 2),
      message('c', 'visitor', noon, 3),
      message('d', 'agent', noon, 4),
    ]
    expect(countReceivedAfter(messages, 'a')).to.equal(2)
    expect(countReceivedAfter(messages, 'd')).to.equal(0)
  })
})
