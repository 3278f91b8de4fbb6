import { type ConversationHead, emptyHead } from '@shopbell/core/protocol'
import { expect } from 'chai'
import { type Thread, toThread } from './thread.ts'
import { countWaiting, listThreads } from './thread-order.ts'

const MEI = { id: 'mei', name: 'Mei' }
const BO = { id: 'bo', name: 'Bo' }

function thread(id: string, head: Partial<ConversationHead>, at = 0): Thread {
  const lastMessage = { seq: 1, at, role: 'visitor', preview: '' } as const
  return toThread({ site: 'demo', visitor: { id, signedIn: false }, head: { ...emptyHead(id), lastMessage, ...head } })
}

const THREADS = [
  thread('assistant', { status: 'assistant' }, 900),
  thread('short wait', { status: 'waiting', waitingSince: 500 }),
  thread('long wait', { status: 'waiting', waitingSince: 100 }),
  thread('mine, answered', { status: 'active', assignee: MEI }, 950),
  thread('mine, waits', { status: 'active', assignee: MEI, waitingSince: 300 }),
  thread("bo's, waits", { status: 'active', assignee: BO, waitingSince: 50 }),
  thread('closed', { status: 'closed' }, 999),
  { ...thread('closed long ago', { status: 'closed' }), archived: true },
]

const ids = (threads: Thread[]) => threads.map(({ head }) => head.id)

describe('the order of the list', () => {
  it('puts who waits longest on top, then who was active last', () => {
    expect(ids(listThreads(THREADS, 'open', 'mei'))).to.deep.equal([
      "bo's, waits",
      'long wait',
      'mine, waits',
      'short wait',
      'mine, answered',
      'assistant',
    ])
  })

  it('shows as waiting what this agent could answer', () => {
    expect(ids(listThreads(THREADS, 'waiting', 'mei'))).to.deep.equal(['long wait', 'mine, waits', 'short wait'])
    expect(countWaiting(THREADS, 'bo')).to.equal(3)
  })

  it('shows what is mine, and what was closed today', () => {
    expect(ids(listThreads(THREADS, 'mine', 'mei'))).to.deep.equal(['mine, waits', 'mine, answered'])
    expect(ids(listThreads(THREADS, 'closed', 'mei'))).to.deep.equal(['closed'])
  })
})
