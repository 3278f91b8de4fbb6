import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { backoff, delay } from './backoff.ts'

describe('backoff', () => {
  test('grows with every try up to its longest, and never comes down to nothing', () => {
    const longest = () => 1
    assert.deepEqual(
      [0, 1, 2, 5, 10, 1000].map((attempt) => backoff(attempt, { random: longest })),
      [500, 1000, 2000, 16_000, 30_000, 30_000],
    )
    assert.equal(backoff(10, { random: () => 0 }), 250)
  })

  test('a delay ends at once when its signal aborts', async () => {
    const controller = new AbortController()
    const waited = delay(1_000_000, controller.signal)
    controller.abort()
    await waited
    await delay(1_000_000, controller.signal)
  })
})
