import { type ConversationEvent, emptyHead } from '@shopbell/core/protocol'
import { expect } from 'chai'
import type { OutgoingReply } from './reply-outbox.ts'
import { applyToThread, toThread } from './thread.ts'
import { type Row, timeline } from './timeline.ts'

const MEI = { id: 'mei', name: 'Mei' }
const NOON = new Date(2026, 4, 5, 12).getTime()
const MINUTE = 60_000

type Said = { by: 'visitor' | 'agent'; at: number }

function threadOf(events: (Partial<ConversationEvent> & { type: ConversationEvent['type']; at: number })[]) {
  const listed = toThread({ site: 'demo', visitor: { id: 'v', signedIn: false }, head: emptyHead('c') })
  return events
    .map((event, index) => ({ conversation: 'c', seq: index + 1, id: `e${index + 1}`, ...event }) as ConversationEvent)
    .reduce(applyToThread, listed)
}

function message({ by, at }: Said) {
  return { type: 'message', at, from: { role: by, id: by === 'agent' ? 'mei' : 'v' }, content: { kind: 'text', text: 'hi' } } as const
}

function words(row: Row): string {
  if (row.kind === 'day') return 'day'
  if (row.kind === 'notice') return row.notice.type === 'status' ? row.notice.status : row.notice.type
  return `${row.message.from.role} ${row.message.delivery}${row.opens ? ' opens' : ''}`
}

describe('timeline', () => {
  it('begins each day with a line, and each turn with a face', () => {
    const thread = threadOf([
      message({ by: 'visitor', at: NOON }),
      message({ by: 'visitor', at: NOON + MINUTE }),
      message({ by: 'visitor', at: NOON + 20 * MINUTE }),
      message({ by: 'agent', at: NOON + 21 * MINUTE }),
      message({ by: 'agent', at: NOON + 24 * 60 * MINUTE }),
    ])
    expect(timeline(thread, [], MEI).map(words)).to.deep.equal([
      'day',
      'visitor received opens',
      'visitor received',
      'visitor received opens',
      'agent sent opens',
      'day',
      'agent sent opens',
    ])
  })

  it('says a take, a return to the queue and a close once each', () => {
    const at = NOON
    const thread = threadOf([
      message({ by: 'visitor', at }),
      { type: 'status', at, status: 'waiting', by: 'visitor' },
      { type: 'assigned', at, agent: MEI },
      { type: 'status', at, status: 'active', by: 'agent' },
      { type: 'assigned', at, agent: null },
      { type: 'status', at, status: 'waiting', by: 'agent' },
      { type: 'status', at, status: 'closed', by: 'agent' },
    ])
    expect(timeline(thread, [], MEI).map(words)).to.deep.equal([
      'day',
      'visitor received opens',
      'waiting',
      'assigned',
      'waiting',
      'closed',
    ])
  })

  it('shows what the visitor has read, and after it what is on its way', () => {
    const at = NOON
    const thread = threadOf([message({ by: 'agent', at }), message({ by: 'agent', at }), { type: 'read', at, by: 'visitor', upTo: 1 }])
    const reply: OutgoingReply = {
      id: 'o1',
      createdAt: at,
      state: 'retrying',
      body: { conversation: 'c', content: { kind: 'text', text: 'more' } },
    }
    const elsewhere: OutgoingReply = { ...reply, id: 'o2', body: { ...reply.body, conversation: 'other' } }
    expect(timeline(thread, [reply, elsewhere], MEI).map(words)).to.deep.equal(['day', 'agent read opens', 'agent sent', 'agent retrying'])
  })
})
