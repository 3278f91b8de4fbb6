import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addMeaning, centerOf, likeness } from './fuse.ts'

const east = Float32Array.of(0.9, 0)
const north = Float32Array.of(0, 0.9)
const unknown = Float32Array.of(0, 0)

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
    const scores = Float64Array.of(0.4, 0.4, 0.5)
    addMeaning(scores, east, [centerOf([east]), centerOf([north]), centerOf([Float32Array.of(-1, 0)])], 0.5)
    assert.ok((scores[0] ?? 0) > 0.7)
    assert.deepEqual([...scores.slice(1)], [0.4, 0.5])
  })

  it('changes nothing for a question that the pack does not know', () => {
    const scores = Float64Array.of(0.4, 0.3)
    addMeaning(scores, unknown, [centerOf([east]), centerOf([north])], 0.5)
    assert.deepEqual([...scores], [0.4, 0.3])
  })
})
