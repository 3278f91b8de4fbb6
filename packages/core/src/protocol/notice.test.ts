import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { applyEvent, type ConversationEvent, emptyConversation, fromSnapshot, type NoticeEvent, prependEvents } from './index.ts'

const lin = { id: 'lin', name: 'Lin' }
const said = { type: 'message', from: { role: 'visitor', id: 'v' }, content: { kind: 'text', text: 'Hello' } } as const
const asked = { type: 'status', status: 'waiting', by: 'visitor' } as const
const joined = { type: 'assigned', agent: lin } as const
const read = { type: 'read', by: 'agent', upTo: 1 } as const
const log = [said, asked, joined, read].map(
  (event, index) => ({ ...event, conversation: 'c', id: `e${index + 1}`, seq: index + 1, at: index + 1 }) as ConversationEvent,
)
const seqs = (notices: readonly NoticeEvent[]) => notices.map(({ seq }) => seq)

describe('notices', () => {
  it('keep what happened between the messages, in order', () => {
    const conversation = log.reduce(applyEvent, emptyConversation('c'))
    assert.deepEqual(seqs(conversation.notices), [2, 3])
    assert.deepEqual(
      conversation.messages.map(({ seq }) => seq),
      [1],
    )
  })

  it('come with a snapshot, and with each older page in front', () => {
    const { head } = log.reduce(applyEvent, emptyConversation('c'))
    const latest = fromSnapshot({ head, events: log.slice(2) })
    assert.deepEqual(seqs(latest.notices), [3])
    assert.deepEqual(seqs(prependEvents(latest, log.slice(0, 2)).notices), [2, 3])
  })
})
