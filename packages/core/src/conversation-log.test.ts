import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createConversationLog } from './conversation-log.ts'
import { applyEvent, type ConversationEvent, emptyConversation, emptyHead, type SessionAnswer } from './protocol/index.ts'
import { randomFrom } from './testing/index.ts'

const ID = '019a8f3c-0000-7000-8000-000000000001'

function said(seq: number, conversation = ID): ConversationEvent {
  const from = { role: 'agent', id: 'lin', name: 'Lin' } as const
  return { type: 'message', conversation, seq, id: `id-${seq}`, at: 1000 + seq, from, content: { kind: 'text', text: `m${seq}` } }
}

function answerOf(changes: Partial<SessionAnswer> = {}): SessionAnswer {
  const visitor = { id: 'v1', signedIn: false }
  return { visitor, accessToken: 'a', refreshToken: 'r', expiresIn: 900, epoch: 'e1', conversations: [], ...changes }
}

const snapshotOf = (...events: ConversationEvent[]) => ({ head: { ...emptyHead(ID), seq: events.length }, events })

/** A log whose questions for missing events get these answers, then nothing. */
function setUp(...answers: ConversationEvent[][]) {
  const questions: string[] = []
  const applied: number[] = []
  const moves: [string, string][] = []
  const log = createConversationLog({
    async fetchEvents(_, query) {
      questions.push(query)
      return answers.shift() ?? []
    },
    onApplied: ({ seq }) => applied.push(seq),
    onMoved: (from, to) => moves.push([from, to]),
  })
  return { log, questions, applied, moves }
}

describe('a conversation log', () => {
  test('asks for what is missing before what it heard too early', async () => {
    const { log, questions, applied } = setUp([said(2), said(3)])
    log.accept(answerOf({ conversations: [snapshotOf(said(1))] }))
    await log.receive(said(3))
    assert.deepEqual(questions, ['after=1&limit=200'])
    assert.deepEqual(applied, [2, 3])
  })

  test('keeps what comes while it asks, also when the answer was written before', async () => {
    const { log, questions, applied } = setUp([said(2), said(3)], [said(5), said(6)])
    log.accept(answerOf({ conversations: [snapshotOf(said(1))] }))
    await Promise.all([3, 4, 6].map((seq) => log.receive(said(seq))))
    assert.deepEqual(applied, [2, 3, 4, 5, 6])
    assert.deepEqual(questions, ['after=1&limit=200', 'after=4&limit=200'])
  })

  test('gives up on a gap that the server does not fill', async () => {
    const { log, questions, applied } = setUp()
    log.accept(answerOf({ conversations: [snapshotOf(said(1))] }))
    await log.receive(said(3))
    assert.deepEqual([applied, questions.length], [[], 1])
  })

  test('shows the snapshot in place of what it had when the server says that it is of no use', () => {
    const { log, applied } = setUp()
    log.accept(answerOf({ conversations: [snapshotOf(said(1), said(2), said(3))] }))
    const shown: number[] = []
    log.$current.listen(({ head }) => shown.push(head.seq))
    log.distrust()
    log.accept(answerOf({ conversations: [snapshotOf(said(1))] }))
    assert.equal(log.cursor(), `e1.${ID}:1`)
    assert.ok(!shown.includes(0), 'nothing flashes empty in between')
    assert.equal(log.$current.get().head.seq, 1)
    assert.deepEqual(applied, [])
  })

  test('keeps what it knows when the same log is answered again', async () => {
    const { log } = setUp()
    log.accept(answerOf({ conversations: [snapshotOf(said(1))] }))
    await log.receive(said(2))
    log.accept(answerOf({ conversations: [snapshotOf(said(1))] }))
    assert.equal(log.$current.get().head.seq, 2)
  })

  test('leaves nothing out when a newer snapshot comes while an earlier page is on its way', async () => {
    const { log } = setUp([said(1), said(2)])
    const last = (...events: ConversationEvent[]) => ({ head: { ...emptyHead(ID), seq: events.at(-1)?.seq ?? 0 }, events })
    log.accept(answerOf({ conversations: [last(said(3), said(4))] }))
    const loading = log.loadEarlier()
    log.distrust()
    log.accept(answerOf({ conversations: [last(said(6), said(7))] }))
    await loading
    const { messages, firstSeq } = log.$current.get()
    assert.deepEqual([messages.map(({ seq }) => seq), firstSeq], [[6, 7], 6])
  })

  test('has nothing of one visitor when the next one is answered', () => {
    const { log, moves } = setUp()
    log.accept(answerOf({ conversations: [snapshotOf(said(1))] }))
    log.accept(answerOf({ visitor: { id: 'v2', signedIn: false } }))
    assert.deepEqual(log.$current.get().messages, [])
    assert.equal(log.cursor(), 'e1.')
    assert.equal(moves.at(-1)?.[0], ID)
  })

  test('comes to what the server has, whatever is lost, doubled, late or in batches on the way, for 300 random histories', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomFrom(seed)
      const upTo = (most: number) => Math.floor(random() * (most + 1))
      const history = Array.from({ length: 1 + upTo(40) }, (_, i) => said(i + 1))
      const cut = upTo(history.length)
      // The server has at least what it was asked after, and more as time goes by.
      let written = cut
      const applied: number[] = []
      const log = createConversationLog({
        async fetchEvents(_, query) {
          await Promise.resolve()
          const after = Number(new URLSearchParams(query).get('after'))
          return history.slice(after, written).slice(0, 1 + upTo(200))
        },
        onApplied: ({ seq }) => applied.push(seq),
        onMoved: () => undefined,
      })
      const page = upTo(cut)
      log.accept(answerOf({ conversations: [{ head: { ...emptyHead(ID), seq: cut }, events: history.slice(page, cut) }] }))
      const receiving: Promise<void>[] = []
      while (written < history.length) {
        const batch = history.slice(written, written + 1 + upTo(5))
        written += batch.length
        const heard = batch.flatMap((event) => (random() < 0.3 ? [] : random() < 0.3 ? [event, event] : [event]))
        // What is known already comes again, and neighbours change places.
        if (random() < 0.3) heard.push(history[upTo(written - 1)] as ConversationEvent)
        if (random() < 0.5) heard.reverse()
        receiving.push(...heard.map((event) => log.receive(event)))
        if (random() < 0.5) await Promise.all(receiving.splice(0))
      }
      await Promise.all(receiving)
      await log.catchUp(`e1.${ID}:${history.length}`)
      assert.deepEqual(
        applied,
        history.slice(cut).map(({ seq }) => seq),
        `seed ${seed}`,
      )
      const whole = history.reduce(applyEvent, emptyConversation(ID))
      const { messages, head } = log.$current.get()
      assert.deepEqual(messages, whole.messages.slice(page), `seed ${seed}`)
      assert.equal(head.seq, history.length, `seed ${seed}`)
    }
  })

  test('asks for what another tab has seen, and for nothing else', async () => {
    const { log, questions, applied } = setUp([said(2), said(3)])
    log.accept(answerOf({ conversations: [snapshotOf(said(1))] }))
    await log.catchUp(`e1.${ID}:1`)
    await log.catchUp(`another.${ID}:9`)
    await log.catchUp('nonsense')
    assert.deepEqual(questions, [])
    await log.catchUp(`e1.${ID}:3`)
    assert.deepEqual([questions, applied], [['after=1&limit=200'], [2, 3]])
  })
})
