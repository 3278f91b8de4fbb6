import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TypingSignal } from '@shopbell/core/protocol'
import { type BellWire, createBell } from './bell.ts'

const typing: TypingSignal = { type: 'typing', conversation: 'c', from: { role: 'visitor', id: 'lin' }, on: true }

/** Wires that carry every text to all of them, the sender too, and keep it for the test. */
function createWires(maxBytes = 8000) {
  const texts: string[] = []
  const ends: ((text: string) => void)[] = []
  const wire = (): BellWire => ({
    maxBytes,
    onText: (listener) => ends.push(listener),
    send(text) {
      texts.push(text)
      for (const hear of ends) hear(text)
    },
    close: async () => {},
  })
  const carry = (text: string) => {
    for (const hear of ends) hear(text)
  }
  return { texts, wire, carry }
}

function listenTo(bell: ReturnType<typeof createBell>) {
  const heard: string[] = []
  bell.listen({
    onRing: ({ conversation, visitor, seq }) => heard.push(`${conversation} of ${visitor} is at ${seq}`),
    onTyping: ({ from, on }, visitor) => heard.push(`${from.id} ${on ? 'types' : 'stopped'} to ${visitor}`),
    onEnd: (session) => heard.push(`${session} ended`),
  })
  return heard
}

const ring = (conversation: string, seq: number) => ({ conversation, visitor: 'lin', seq })

describe('a bell between servers', () => {
  it('rings at all the others, and not at home', (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const { wire } = createWires()
    const [one, two, three] = [createBell(wire()), createBell(wire()), createBell(wire())]
    const heard = [one, two, three].map(listenTo)
    one.ring(ring('c', 7))
    one.signal(typing, 'lin')
    one.end('s_1')
    context.mock.timers.tick(0)
    const both = ['c of lin is at 7', 'lin types to lin', 's_1 ended']
    assert.deepEqual(heard, [[], both, both])
  })

  it('sends the first ring at once and those of the next 20 ms together, only the last of each conversation', (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const { texts, wire } = createWires()
    const [bell, other] = [createBell(wire()), createBell(wire())]
    const heard = listenTo(other)
    bell.ring(ring('c', 1))
    context.mock.timers.tick(0)
    assert.equal(texts.length, 1)
    for (const seq of [2, 3, 4]) bell.ring(ring('c', seq))
    bell.ring(ring('d', 1))
    context.mock.timers.tick(19)
    assert.equal(texts.length, 1)
    context.mock.timers.tick(1)
    assert.equal(texts.length, 2)
    assert.deepEqual(heard, ['c of lin is at 1', 'c of lin is at 4', 'd of lin is at 1'])
  })

  it('sends what is too long for one text in several', (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const { texts, wire } = createWires(300)
    const [bell, other] = [createBell(wire()), createBell(wire())]
    const heard = listenTo(other)
    for (let n = 0; n < 50; n++) bell.ring(ring(`conversation ${n}`, n))
    bell.signal({ ...typing, from: { ...typing.from, name: '林'.repeat(100) } }, 'lin')
    bell.signal(typing, 'lin')
    context.mock.timers.tick(0)
    assert.ok(texts.length > 10 && texts.every((text) => Buffer.byteLength(text) <= 300))
    assert.equal(heard.filter((one) => one.includes('is at')).length, 50)
    assert.deepEqual(
      heard.filter((one) => one.includes('types')),
      ['lin types to lin'],
      'what is too long by itself is left out',
    )
  })

  it('is not troubled by rubbish on the wire', () => {
    const { wire, carry } = createWires()
    const heard = listenTo(createBell(wire()))
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"from":1}',
      '{"from":"x","rings":[1],"typing":[]}',
      '{"from":"x","rings":[],"typing":[[null]]}',
    ])
      carry(text)
    carry('{"from":"x","rings":[["c","lin",1]],"typing":[]}')
    assert.deepEqual(heard, ['c of lin is at 1'])
  })
})
