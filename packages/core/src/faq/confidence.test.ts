import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { confidenceOf, standingOf } from './confidence.ts'

describe('how an answer stands', () => {
  it('is its score, its lead over the second, and what the question has in common with the whole FAQ', () => {
    assert.deepEqual(standingOf(Float64Array.of(0.25, 0.75, 0, 0.5)), { best: 1, evidence: [1, 0.75, 0.25, 0.375] })
  })

  it('leads by all of its score when it is alone, and by nothing beside its like', () => {
    assert.equal(standingOf(Float64Array.of(0.5)).evidence[2], 0.5)
    assert.deepEqual(standingOf(Float64Array.of(0.5, 0.5)), { best: 0, evidence: [1, 0.5, 0, 0.5] })
  })

  it('makes it surer the more there is for it', () => {
    const weights = [-3, 4, 5, 6]
    const sure = [
      [1, 0.1, 0, 0],
      [1, 0.5, 0, 0.1],
      [1, 0.5, 0.4, 0.1],
    ].map((evidence) => confidenceOf(evidence, weights))
    assert.deepEqual(sure, sure.toSorted())
    assert.ok(sure.every((value) => value > 0 && value < 1))
  })
})
