import type { ConversationEvent } from '@shopbell/core/protocol'
import { emptyHead } from '@shopbell/core/protocol'
import { expect } from 'chai'
import { applyToThread, prependToThread, type Thread, toThread, waitsFor } from './thread.ts'

function said(seq: number, role: 'visitor' | 'agent' = 'visitor'): ConversationEvent {
  return {
    type: 'message',
    conversation: 'c',
    seq,
    id: `m${seq}`,
    at: seq * 1000,
    from: { role, id: role },
    content: { kind: 'text', text: `${seq}` },
  }
}

function became(seq: number, status: 'waiting' | 'active' | 'closed'): ConversationEvent {
  return { type: 'status', conversation: 'c', seq, id: `s${seq}`, at: seq * 1000, status, by: 'agent' }
}

const listed = (seq: number): Thread => toThread({ site: 'demo', visitor: { id: 'v', signedIn: false }, head: { ...emptyHead('c'), seq } })
const seqs = (thread: Thread) => thread.events.map(({ seq }) => seq)

describe('thread', () => {
  it('goes on from a listed head, of which no event is here yet', () => {
    const thread = [said(8), said(9)].reduce(applyToThread, listed(7))
    expect(seqs(thread)).to.deep.equal([8, 9])
    expect(thread.firstSeq).to.equal(8)
    expect(thread.head.lastMessage?.preview).to.equal('9')
  })

  it('gives back the same object for what is known and for what leaves a gap', () => {
    const thread = listed(7)
    expect(applyToThread(thread, said(7))).to.equal(thread)
    expect(applyToThread(thread, said(9))).to.equal(thread)
  })

  it('forgets everything of a conversation that its visitor deleted, also who it was', () => {
    const erased: ConversationEvent = { type: 'erased', conversation: 'c', seq: 12, id: 'e', at: 9000 }
    const thread = applyToThread([said(8), said(9)].reduce(applyToThread, listed(7)), erased)
    expect(thread.events).to.deep.equal([erased])
    expect([thread.firstSeq, thread.visitor.id, thread.head.lastMessage, thread.head.status]).to.deep.equal([1, '', null, 'closed'])
    expect(applyToThread(thread, said(10))).to.equal(thread)
  })

  it('takes older pages in front, each event once', () => {
    const thread = prependToThread(applyToThread(listed(3), said(4)), [said(2), said(3), said(4)])
    expect(seqs(thread)).to.deep.equal([2, 3, 4])
    expect(thread.firstSeq).to.equal(2)
    expect(thread.head.seq).to.equal(4)
  })

  it('waits for whoever has it, and for everybody when nobody has it', () => {
    const waiting = applyToThread(listed(0), became(1, 'waiting'))
    expect([waitsFor(waiting, 'mei'), waitsFor(waiting, 'bo')]).to.deep.equal([true, true])
    const taken: ConversationEvent = { type: 'assigned', conversation: 'c', seq: 2, id: 'a', at: 2, agent: { id: 'mei', name: 'Mei' } }
    const withMei = [taken, became(3, 'active')].reduce(applyToThread, waiting)
    expect([waitsFor(withMei, 'mei'), waitsFor(withMei, 'bo')]).to.deep.equal([true, false])
    expect(waitsFor(applyToThread(withMei, said(4, 'agent')), 'mei')).to.equal(false)
  })

  it('is of today again when it goes on', () => {
    const archived = { ...applyToThread(listed(0), became(1, 'closed')), archived: true }
    expect(applyToThread(archived, { ...said(2) }).archived).to.equal(true)
    expect(applyToThread(archived, became(2, 'waiting')).archived).to.equal(false)
  })
})
