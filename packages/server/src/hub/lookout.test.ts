import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ConversationEvent, createId } from '@shopbell/core/protocol'
import { createMemoryStore } from '../store/memory.ts'
import { type Store, StoreUnavailableError } from '../store/store.ts'
import { createHub } from './hub.ts'
import { createLookout } from './lookout.ts'

const settle = () => new Promise((resolve) => setImmediate(resolve))

async function createPieces(changes: Partial<Store> = {}) {
  const store: Store = { ...createMemoryStore(), ...changes }
  await store.openSession({ id: 's', tokenHash: 'h', at: 1, visitor: { id: 'lin', site: 'demo' } })
  const hub = createHub()
  const heard: string[] = []
  hub.listen('desk', { onRing: (conversation, seq) => heard.push(`${conversation} ${seq}`), onTyping() {}, onBye() {} })
  const errors: unknown[] = []
  const say = (conversation: string, ...seqs: number[]) => {
    const events = seqs.map(
      (seq): ConversationEvent => ({ type: 'read', conversation, seq, id: createId(), at: seq, by: 'visitor', upTo: 0 }),
    )
    return store.append({ conversation, site: 'demo', visitor: 'lin', events })
  }
  return { store, hub, heard, errors, say, start: () => createLookout({ store, hub, onError: (error) => errors.push(error) }) }
}

describe('the lookout', () => {
  it('rings every two seconds for what is new, each conversation once', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const { heard, say, start } = await createPieces()
    await say('old', 1)
    const stop = start()
    await settle()
    await say('a', 1, 2)
    await say('b', 1)
    await say('a', 3)
    context.mock.timers.tick(1999)
    await settle()
    assert.deepEqual(heard, [])
    context.mock.timers.tick(1)
    await settle()
    assert.deepEqual(heard, ['a 3', 'b 1'])
    context.mock.timers.tick(2000)
    await settle()
    assert.deepEqual(heard, ['a 3', 'b 1'])
    stop()
    await say('c', 1)
    context.mock.timers.tick(2000)
    await settle()
    assert.equal(heard.length, 2)
  })

  it('says once that the store does not answer, and goes on where it was', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    let isAway = false
    const memory = createMemoryStore()
    const { heard, errors, say, start } = await createPieces({
      ...memory,
      eventsAfter: async (...args) => {
        if (isAway) throw new StoreUnavailableError('away')
        return memory.eventsAfter(...args)
      },
    })
    const stop = start()
    await settle()
    isAway = true
    await say('a', 1)
    for (let look = 0; look < 3; look++) {
      context.mock.timers.tick(2000)
      await settle()
    }
    isAway = false
    context.mock.timers.tick(2000)
    await settle()
    stop()
    assert.deepEqual([heard, errors.length], [['a 1'], 1])
  })
})
