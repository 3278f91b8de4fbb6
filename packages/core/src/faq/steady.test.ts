import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { steadyOrder } from './steady.ts'

const order = (scores: Record<string, number>, before: string[], limit = 5) =>
  steadyOrder(
    Object.entries(scores).map(([id, score]) => ({ id, score })),
    before,
    limit,
  )
    .map(({ id }) => id)
    .join(' ')

describe('the order while typing', () => {
  it('is the best first when nothing was shown before', () => {
    assert.equal(order({ a: 0.2, b: 0.5, c: 0.3 }, []), 'b c a')
  })

  it('holds while scores change a little', () => {
    assert.equal(order({ a: 0.5, b: 0.52, c: 0.49 }, ['a', 'b', 'c']), 'a b c')
  })

  it('changes when one is clearly better', () => {
    assert.equal(order({ a: 0.5, b: 0.52, c: 0.7 }, ['a', 'b', 'c']), 'c a b')
    assert.equal(order({ a: 0.5, b: 0.52, new: 0.7 }, ['a', 'b']), 'new a b')
  })

  it('never leaves one below another that it is clearly better than', () => {
    assert.equal(order({ a: 1, b: 1.08, c: 1.16, d: 1.24 }, ['a', 'b', 'c', 'd']), 'c d a b')
  })

  it('lets go what is no longer among the best', () => {
    assert.equal(order({ a: 0.1, b: 0.5, c: 0.3 }, ['a', 'b', 'gone'], 2), 'b c')
  })

  it('stays the same when the same is asked again', () => {
    const scores = { a: 1, b: 1.08, c: 1.16, d: 1.24, e: 0.4 }
    const once = order(scores, ['e', 'd', 'a'])
    assert.equal(order(scores, once.split(' ')), once)
  })
})
