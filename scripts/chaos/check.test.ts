import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ConversationEvent } from '@shopbell/core/protocol'
import { check, DEFECTS, isSound, messagesOf, type Testimony } from './check.ts'

const TEXTS = ['ana 1', 'ana 2', 'mei 1', 'ana 3']

function event(seq: number, text: string, id = `id of ${text} at ${seq}`): ConversationEvent {
  return { type: 'message', conversation: 'c', seq, id, at: 0, from: { role: 'visitor', id: 'v' }, content: { kind: 'text', text } }
}

const logOf = (texts: readonly string[]) => texts.map((text, index) => event(index + 1, text))

/** A conversation in which all is well, but for what a test changes. */
function testimony({ log = logOf(TEXTS), ...changes }: Partial<Testimony> = {}): Testimony {
  const sent = TEXTS.map((text) => ({ sender: text.split(' ')[0] as string, text, isAcknowledged: true }))
  const view = { reader: 'feed', messages: messagesOf(log), seqs: [log.map(({ seq }) => seq)] }
  return { conversation: 'c', sent, log, readers: [view], ...changes }
}

/** The defects that are found, each with its count. */
function defectsOf(...testimonies: Testimony[]) {
  const verdict = check(testimonies)
  return Object.fromEntries(DEFECTS.flatMap((defect) => (verdict[defect] ? [[defect, verdict[defect]]] : [])))
}

describe('the check of a chaos run', () => {
  it('finds nothing where what was sent, the log and the readers are the same', () => {
    assert.deepEqual(defectsOf(testimony(), testimony()), {})
    assert.deepEqual([check([testimony()]).sent, isSound(check([testimony()]))], [4, true])
  })

  it('finds nothing sound where nobody wrote or nobody read', () => {
    assert.equal(isSound(check([])), false)
    assert.equal(isSound(check([testimony({ readers: [] })])), false)
  })

  it('counts what is not in the log, and what was promised among it', () => {
    const { sent } = testimony()
    const log = logOf(TEXTS.slice(0, 2))
    assert.deepEqual(defectsOf(testimony({ log })), { lost: 2, broken: 2 })
    assert.deepEqual(defectsOf(testimony({ log, sent: sent.map((one) => ({ ...one, isAcknowledged: false })) })), { lost: 2 })
  })

  it('counts each time too often, whether under another id or the same', () => {
    assert.deepEqual(defectsOf(testimony({ log: logOf([...TEXTS, 'ana 1', 'ana 1']) })), { doubled: 2 })
    const status = { conversation: 'c', at: 0, type: 'status', status: 'waiting', by: 'visitor' } as const
    const log: ConversationEvent[] = [...logOf(TEXTS), { ...status, seq: 5, id: 's' }, { ...status, seq: 6, id: 's' }]
    assert.deepEqual(defectsOf(testimony({ log })), { doubled: 1 })
  })

  it('counts what overtook something of the same sender, and not of another', () => {
    assert.deepEqual(defectsOf(testimony({ log: logOf(['ana 2', 'ana 1', 'mei 1', 'ana 3']) })), { reordered: 1 })
    assert.deepEqual(defectsOf(testimony({ log: logOf(['ana 1', 'ana 3', 'mei 1', 'ana 2']) })), { reordered: 1 })
    assert.deepEqual(defectsOf(testimony({ log: logOf(['mei 1', 'ana 1', 'ana 2', 'ana 3']) })), {})
  })

  it('counts gaps in the log, also before its first event', () => {
    const log = TEXTS.map((text, index) => event(index + (index > 1 ? 3 : 2), text))
    assert.deepEqual(defectsOf(testimony({ log, readers: [] })), { gaps: 2 })
  })

  it('counts what a reader took in twice, too early or not at all', () => {
    const { readers } = testimony()
    const seqs = (...taken: number[][]) => ({ readers: readers.map((view) => ({ ...view, seqs: taken })) })
    assert.deepEqual(defectsOf(testimony(seqs([1, 2, 2, 3, 4]))), { gaps: 1 })
    assert.deepEqual(defectsOf(testimony(seqs([1, 2, 4]))), { gaps: 1 })
    assert.deepEqual(check([testimony(seqs([1, 2, 4]))]).examples, ['feed took in 4 after 2.'])
    assert.deepEqual(defectsOf(testimony(seqs([1, 2, 3], [2, 3, 4], [], [4]))), {})
  })

  it('counts what nobody wrote', () => {
    assert.deepEqual(defectsOf(testimony({ log: logOf([...TEXTS, 'eve 1']) })), { invented: 1 })
  })

  it('counts readers who see less, more, another order or other words than the log', () => {
    const log = logOf(TEXTS)
    const all = messagesOf(log)
    const views = [all, all.slice(1), [...all, all[0]], all.toReversed(), all.map((one) => ({ ...one, text: 'other' })), []]
    const readers = views.map((messages, index) => ({ reader: `${index}`, messages: messages as typeof all, seqs: [] }))
    assert.deepEqual(defectsOf(testimony({ log, readers })), { disagreeing: 5 })
    assert.equal(check([testimony({ log, readers })]).examples[0], '1 sees 3 messages of 4, and “ana 2” where the log has “ana 1”.')
  })
})
