import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createMemoryStore } from '../store/memory.ts'
import type { PurgeCounts } from '../store/store.ts'
import { createHousekeeping } from './housekeeping.ts'

const DAY = 24 * 60 * 60 * 1000
const KEEP = { sessionsMs: 30 * DAY, uploadsMs: 7 * DAY }

async function open(store: ReturnType<typeof createMemoryStore>, id: string, at: number): Promise<void> {
  await store.openSession({ id, tokenHash: id, at, visitor: { id: `v ${id}`, site: 'demo' } })
}

/** Lets everything run that does not wait for a timer. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the housekeeping', () => {
  it('removes at once, and then every hour, what has been of no use for long enough', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const store = createMemoryStore()
    const clock = { now: 1000 * DAY }
    for (const [id, days] of [
      ['just ended', 29],
      ['long ended', 31],
      ['idle', 212],
      ['forgotten', 214],
    ] as const)
      await open(store, id, clock.now - days * DAY)
    for (const id of ['just ended', 'long ended']) await store.endSession(id)
    const purged: PurgeCounts[] = []
    const stop = createHousekeeping({
      store,
      keep: KEEP,
      now: () => clock.now,
      onPurged: (counts) => purged.push(counts),
      onError: (error) => assert.fail(String(error)),
    })
    await settle()
    assert.deepEqual(purged, [{ sessions: 2, visitors: 2, uploads: 0 }])
    for (const id of ['just ended', 'idle']) assert.ok(await store.session(id), id)
    clock.now += 2 * DAY
    context.mock.timers.tick(60 * 60 * 1000)
    await settle()
    assert.deepEqual(purged.slice(1), [{ sessions: 2, visitors: 2, uploads: 0 }])
    stop()
  })

  it('takes much in bites, and tells of the whole', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const store = createMemoryStore()
    for (let n = 0; n < 450; n++) await open(store, `s ${n}`, 1)
    const purged: PurgeCounts[] = []
    const stop = createHousekeeping({
      store,
      keep: KEEP,
      onPurged: (counts) => purged.push(counts),
      onError: (error) => assert.fail(String(error)),
    })
    for (let bites = 0; bites < 3; bites++) {
      await settle()
      context.mock.timers.tick(100)
    }
    assert.deepEqual(purged, [{ sessions: 450, visitors: 450, uploads: 0 }])
    stop()
  })

  it('tries again after a failure, and stops when it is told to', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    let calls = 0
    const errors: unknown[] = []
    const store = {
      ...createMemoryStore(),
      purge: async () => {
        calls++
        throw new Error('away')
      },
    }
    const stop = createHousekeeping({ store, keep: KEEP, onPurged: () => assert.fail(), onError: (error) => errors.push(error) })
    await settle()
    context.mock.timers.tick(60 * 60 * 1000)
    await settle()
    stop()
    context.mock.timers.tick(60 * 60 * 1000)
    await settle()
    assert.deepEqual([calls, errors.length], [2, 2])
  })
})
