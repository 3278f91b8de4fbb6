import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMessageViews } from './message-view.ts'
import { applyEvent, type Conversation, type ConversationEvent, emptyConversation, prependEvents } from './protocol/index.ts'

const VISITOR = { role: 'visitor', id: 'v' } as const
const LIN = { role: 'agent', id: 'lin', name: 'Lin' } as const

function said(seq: number, from: typeof VISITOR | typeof LIN): ConversationEvent {
  return { type: 'message', conversation: 'c', id: `m${seq}`, seq, at: seq, from, content: { kind: 'text', text: `Text ${seq}` } }
}

function talk(events: ConversationEvent[], firstSeq = 1): Conversation {
  const empty = emptyConversation('c')
  return events.reduce(applyEvent, { ...empty, firstSeq, head: { ...empty.head, seq: firstSeq - 1 } })
}

test('a new message leaves the views of the others as they are', () => {
  const view = createMessageViews()
  const before = view(talk([said(1, VISITOR), said(2, LIN)]), [])
  const conversation = talk([said(1, VISITOR), said(2, LIN)])
  const known = view(conversation, [])
  const after = view(applyEvent(conversation, said(3, LIN)), [])
  assert.deepEqual(
    after.map(({ id }) => id),
    ['m1', 'm2', 'm3'],
  )
  assert.equal(after[0], known[0])
  assert.equal(after[1], known[1])
  assert.notEqual(before[0], known[0], 'what was read anew is viewed anew')
})

test('an older page leaves the views of what is known as they are', () => {
  const view = createMessageViews()
  const conversation = talk([said(3, LIN), said(4, VISITOR)], 3)
  const known = view(conversation, [])
  const after = view(prependEvents(conversation, [said(1, VISITOR), said(2, LIN)]), [])
  assert.deepEqual(
    after.map(({ id }) => id),
    ['m1', 'm2', 'm3', 'm4'],
  )
  assert.equal(after[2], known[0])
  assert.equal(after[3], known[1])
})

test('a read mark changes the views of what it reaches, and of nothing else', () => {
  const view = createMessageViews()
  const conversation = talk([said(1, VISITOR), said(2, LIN), said(3, VISITOR)])
  const known = view(conversation, [])
  const after = view(applyEvent(conversation, { type: 'read', conversation: 'c', id: 'r', seq: 4, at: 4, by: 'agent', upTo: 1 }), [])
  assert.deepEqual(
    after.map(({ delivery }) => delivery),
    ['read', 'received', 'sent'],
  )
  assert.equal(after[1], known[1])
  assert.equal(after[2], known[2])
})

test('what changes nothing that is shown gives back the same list', () => {
  const view = createMessageViews()
  const conversation = talk([said(1, VISITOR), said(2, LIN)])
  const known = view(conversation, [])
  const after = applyEvent(conversation, { type: 'read', conversation: 'c', id: 'r', seq: 3, at: 3, by: 'visitor', upTo: 2 })
  assert.equal(view(after, []), known)
})
