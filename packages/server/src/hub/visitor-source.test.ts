import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ConversationEvent } from '@shopbell/core/protocol'
import { createMemoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import { createVisitorSource } from './visitor-source.ts'

const read = (seq: number): ConversationEvent => ({
  type: 'read',
  conversation: 'c',
  seq,
  id: `id ${seq}`,
  at: seq,
  by: 'visitor',
  upTo: seq,
})

/** A source on a store that has the first event, and a count of how often the log was read. */
async function createSource() {
  const memory = createMemoryStore()
  let reads = 0
  const store: Store = {
    ...memory,
    events(conversation, range) {
      reads++
      return memory.events(conversation, range)
    },
  }
  await store.openSession({ id: 's', tokenHash: 'h', at: 1, visitor: { id: 'lin', site: 'demo' } })
  const append = (...events: ConversationEvent[]) => store.append({ conversation: 'c', site: 'demo', visitor: 'lin', events })
  await append(read(1))
  const source = await createVisitorSource(store, 'lin', undefined)
  const pull = async () => {
    const seqs: number[] = []
    for (let page = await source.pull(); page.length; page = await source.pull()) {
      for (const { frame } of page) if ('seq' in frame) seqs.push(frame.seq)
    }
    return seqs
  }
  assert.deepEqual(await pull(), [1])
  reads = 0
  return { source, append, pull, reads: () => reads }
}

describe('a visitor in front of the store', () => {
  it('takes what the ring brought, without a look into the store', async () => {
    const { source, append, pull, reads } = await createSource()
    await append(read(2), read(3))
    source.note('c', 3, [read(2), read(3)])
    source.note('c', 4, [read(4)])
    assert.deepEqual(await pull(), [2, 3, 4])
    assert.equal(reads(), 0)
    assert.match(source.cursor(), /c:4$/)
  })

  it('looks into the store when something is missing before what the ring brought', async () => {
    const { source, append, pull, reads } = await createSource()
    await append(read(2), read(3), read(4))
    source.note('c', 4, [read(4)])
    assert.deepEqual(await pull(), [2, 3, 4])
    assert.equal(reads(), 1)
  })

  it('gives nothing twice, however often and in whatever order it is rung for', async () => {
    const { source, append, pull } = await createSource()
    await append(read(2), read(3))
    source.note('c', 3, [read(3)])
    source.note('c', 2, [read(2)])
    source.note('c', 3, [read(2), read(3)])
    assert.deepEqual(await pull(), [2, 3])
    source.note('c', 3, [read(2), read(3)])
    source.note()
    assert.deepEqual(await pull(), [])
  })
})
