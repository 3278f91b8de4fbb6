import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { centerOf, likeness, likenesses, withMeaning } from './fuse.ts'

const east = Float32Array.of(0.9, 0)
const north = Float32Array.of(0, 0.9)
const unknown = Float32Array.of(0, 0)

/** The scores of two entries, one in the east and one in the north. */
function mixed(scores: Float64Array, question: Float32Array): Float64Array {
  return withMeaning(scores, likenesses(question, [centerOf([east]), centerOf([north])]), 0.5)
}

describe('what a pack understands of an entry', () => {
  it('is all that its phrasings have in common, and a little of its answer', () => {
    assert.deepEqual(centerOf([east, north]), Int8Array.of(23, 23))
    const [along = 0, aside = 0] = centerOf([east], north)
    assert.ok(along > 2 * aside && aside > 0)
  })

  it('is nothing when the pack knows none of its words', () => {
    assert.deepEqual(centerOf([unknown], unknown), Int8Array.of(0, 0))
    assert.deepEqual(centerOf([]), new Int8Array())
    assert.equal(likeness(east, centerOf([unknown])), 0)
  })

  it('lifts the entry that means the same and leaves those that mean something else', () => {
    const centers = [centerOf([east]), centerOf([north]), centerOf([Float32Array.of(-1, 0)])]
    const [same = 0, other = 0, opposite = 0] = withMeaning(Float64Array.of(0.4, 0.4, 0.5), likenesses(east, centers), 0.5)
    assert.ok(same > opposite && opposite > other)
    assert.ok(Math.abs(opposite / other - 0.5 / 0.4) < 1e-9)
  })

  it('keeps the order of the words alone for a question that the pack does not know', () => {
    const [first = 0, second = 0] = mixed(Float64Array.of(0.4, 0.3), unknown)
    assert.ok(first > second && second > 0)
  })

  it('leaves a perfect score perfect, and the best there is', () => {
    assert.ok(Math.abs((mixed(Float64Array.of(1, 0), Float32Array.of(1, 0))[0] ?? 0) - 1) < 1e-6)
  })
})
