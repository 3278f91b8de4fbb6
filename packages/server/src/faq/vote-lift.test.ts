import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { liftOf } from './vote-lift.ts'

const vote = (network: number | string, helpful: boolean, visitor = 'v') => ({ entry: 'a', voter: `${network}:${visitor}`, helpful })
const many = (count: number, helpful: boolean, from = 0) => Array.from({ length: count }, (_, i) => vote(from + i, helpful))

describe('votes', () => {
  it('lift an answer that helped, sink one that did not, by a tenth at most', () => {
    assert.equal(liftOf(many(20, true)).get('a'), 0.07)
    assert.equal(liftOf(many(20, false)).get('a'), -0.07)
    assert.equal(liftOf(many(100_000, true)).get('a'), 0.1)
  })

  it('leave an answer where it is when they are few or divided', () => {
    assert.deepEqual([...liftOf(many(4, true))], [])
    assert.deepEqual([...liftOf([...many(30, true), ...many(30, false, 30)])], [])
    assert.deepEqual([...liftOf([])], [])
  })

  it('count once for a network, whatever names its visitors take', () => {
    const others = [...many(6, true), ...many(4, false, 6)]
    const stuffed = Array.from({ length: 100 }, (_, i) => vote('one', false, `v${i}`))
    assert.deepEqual([...liftOf(stuffed)], [])
    assert.deepEqual([...liftOf([...others, ...stuffed])], [...liftOf([...others, vote('one', false)])])
  })

  it('are counted for each answer apart', () => {
    const lift = liftOf([...many(20, true), ...many(20, false).map((one) => ({ ...one, entry: 'b' }))])
    assert.deepEqual(Object.fromEntries(lift), { a: 0.07, b: -0.07 })
  })
})
