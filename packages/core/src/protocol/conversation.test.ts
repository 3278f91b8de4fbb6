import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { randomFrom } from '../testing/index.ts'
import {
  applyEvent,
  type Conversation,
  type ConversationEvent,
  emptyConversation,
  emptyHead,
  fromSnapshot,
  leavesGap,
  prependEvents,
  type RatingValues,
} from './index.ts'

const ID = '019a8f3c-0000-7000-8000-000000000001'
const rating: RatingValues = { score: 4, reasons: ['fast'], comment: '', solved: true }

type Change = ConversationEvent extends infer Event
  ? Event extends ConversationEvent
    ? Omit<Event, 'conversation' | 'seq' | 'id' | 'at'>
    : never
  : never

const by = (role: 'visitor' | 'agent' | 'assistant', text = role): Change => ({
  type: 'message',
  from: { role, id: role },
  content: { kind: 'text', text },
})

function logOf(...changes: Change[]): ConversationEvent[] {
  return changes.map((change, i) => ({ ...change, conversation: ID, seq: i + 1, id: `id-${i + 1}`, at: 1000 + i }) as ConversationEvent)
}

const fold = (events: ConversationEvent[], from: Conversation = emptyConversation(ID)) => events.reduce(applyEvent, from)

function randomLog(random: () => number, length: number): ConversationEvent[] {
  const pick = <Item>(items: Item[]) => items[Math.floor(random() * items.length)] as Item
  return logOf(
    ...Array.from({ length }, (_, i): Change => {
      const kinds: Change[] = [
        by('visitor'),
        by('agent'),
        by('assistant'),
        { type: 'read', by: pick(['visitor', 'agent'] as const), upTo: Math.floor(random() * (i + 1)) },
        { type: 'status', status: pick(['assistant', 'waiting', 'active', 'closed'] as const), by: 'agent', askRating: random() < 0.5 },
        { type: 'assigned', agent: random() < 0.5 ? null : { id: 'lin', name: 'Lin' } },
        { type: 'rating', rating },
      ]
      return pick(kinds)
    }),
  )
}

describe('a conversation', () => {
  test('is the same from a snapshot and the rest as from its whole log, for 300 random histories', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomFrom(seed)
      const log = randomLog(random, 1 + Math.floor(random() * 60))
      const cut = Math.floor(random() * (log.length + 1))
      const page = Math.floor(random() * (cut + 1))
      const whole = fold(log)
      const snapshot = fromSnapshot({ head: fold(log.slice(0, cut)).head, events: log.slice(page, cut) })
      const resumed = prependEvents(fold(log.slice(cut), snapshot), log.slice(0, page))
      assert.deepEqual(resumed.head, whole.head, `seed ${seed}`)
      assert.deepEqual(resumed.messages, whole.messages, `seed ${seed}`)
    }
  })

  test('ignores what it knows, and waits for what is missing', () => {
    const [first, second, third] = logOf(by('visitor'), by('agent'), by('visitor')) as [
      ConversationEvent,
      ConversationEvent,
      ConversationEvent,
    ]
    const one = fold([first])
    assert.equal(applyEvent(one, first), one)
    assert.equal(applyEvent(one, third), one)
    assert.equal(leavesGap(one, third), true)
    assert.equal(leavesGap(one, second), false)
  })

  test('leaves nothing of what was erased, whatever was known of it', () => {
    const log = logOf(by('visitor'), { type: 'status', status: 'waiting', by: 'visitor' }, { type: 'rating', rating }, by('agent'))
    const erased: ConversationEvent = { type: 'erased', conversation: 'c', seq: 5, id: 'e', at: 2000 }
    for (const known of [log, log.slice(0, 2), []]) {
      const before = fold(log.slice(0, known.length))
      assert.equal(leavesGap(before, erased), false)
      const { head, ...rest } = applyEvent(before, erased)
      assert.deepEqual(rest, { messages: [], notices: [], firstSeq: 1 })
      assert.deepEqual(head, { ...emptyHead(head.id), seq: 5, status: 'closed', startedAt: 2000, erased: true })
    }
    const after = applyEvent(fold(log), erased)
    assert.equal(applyEvent(after, erased), after)
    assert.equal(applyEvent(after, log[3] as ConversationEvent), after)
  })

  test('a visitor waits from the first message without an answer by a person', () => {
    const log = logOf(
      by('visitor'),
      { type: 'status', status: 'waiting', by: 'visitor' },
      by('assistant'),
      by('visitor'),
      by('agent'),
      by('visitor'),
    )
    assert.deepEqual(
      log.map((_, i) => fold(log.slice(0, i + 1)).head.waitingSince),
      [null, 1001, 1001, 1001, null, 1005],
    )
  })

  test('counts as unread what the other side said until it is read to the end', () => {
    const log = logOf(by('agent'), by('assistant'), { type: 'read', by: 'visitor', upTo: 1 }, { type: 'read', by: 'visitor', upTo: 2 })
    assert.deepEqual(
      log.map((_, i) => fold(log.slice(0, i + 1)).head.unread.visitor),
      [1, 2, 2, 0],
    )
  })

  test('is rated anew when it went on after it was closed', () => {
    const closed: Change = { type: 'status', status: 'closed', by: 'agent', askRating: true }
    const log = logOf(by('visitor'), closed, { type: 'rating', rating }, { type: 'status', status: 'waiting', by: 'visitor' }, closed)
    assert.deepEqual(
      log.map((_, i) => [fold(log.slice(0, i + 1)).head.askRating, fold(log.slice(0, i + 1)).head.rating?.score]),
      [
        [false, undefined],
        [true, undefined],
        [false, 4],
        [false, undefined],
        [true, undefined],
      ],
    )
  })
})
