import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answeredAt, auroc, type Outcome, quantile, recallAt, reciprocalRank, spread } from './metrics.ts'

/** A question in scope whose right entry came at `place`. */
const asked = (place: number, score = 1): Outcome => ({ inScope: true, place, right: place === 1, score })
/** A question that the FAQ does not answer. */
const stray = (score: number): Outcome => ({ inScope: false, place: 0, right: false, score })

describe('the metrics', () => {
  it('count right entries among the first few, of the questions that have one', () => {
    const outcomes = [asked(1), asked(2), asked(4), asked(0), stray(9)]
    assert.equal(recallAt(outcomes, 1), 0.25)
    assert.equal(recallAt(outcomes, 3), 0.5)
    assert.equal(recallAt(outcomes, 5), 0.75)
  })

  it('value a place by one over it, and the eleventh by nothing', () => {
    assert.equal(reciprocalRank([asked(1), asked(2), asked(4), asked(11)]), (1 + 0.5 + 0.25) / 4)
  })

  it('call an engine that scores everything alike a coin', () => {
    assert.equal(auroc([asked(1, 3), asked(0, 3), stray(3)]), 0.5)
  })

  it('count how often a question in scope scores higher, ties half', () => {
    // Of the six pairs, (5,4) (5,1) (4,1) (2,1) are won, (4,4) is a tie and (2,4) is lost.
    assert.equal(auroc([asked(1, 5), asked(1, 4), asked(1, 2), stray(4), stray(1)]), 4.5 / 6)
  })

  it('have no figure where a kind of question is missing', () => {
    assert.ok(Number.isNaN(auroc([asked(1)])))
    assert.ok(Number.isNaN(recallAt([stray(1)], 1)))
  })

  it('let as many questions through as a threshold can with nine in ten right', () => {
    const ten = Array.from({ length: 9 }, (_, i) => asked(1, 100 - i))
    assert.equal(answeredAt([...ten, stray(50), asked(2, 40)], 0.9), 10 / 11)
    assert.equal(answeredAt([stray(60), asked(1, 50)], 0.9), 0)
  })

  it('let questions of the same score through together or not at all', () => {
    assert.equal(answeredAt([asked(1, 7), asked(1, 5), stray(5)], 0.9), 1 / 3)
  })

  it('do not count silence as an answer', () => {
    const silent = Number.NEGATIVE_INFINITY
    assert.equal(answeredAt([asked(1, 2), { ...asked(1, silent) }], 0.9), 0.5)
  })

  it('take quantiles by nearest rank', () => {
    assert.equal(quantile([4, 1, 3, 2], 0.5), 2)
    assert.equal(quantile([4, 1, 3, 2], 0.95), 4)
    assert.equal(quantile([], 0.5), 0)
  })

  it('sample evenly and in order', () => {
    assert.deepEqual(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3), [1, 5, 8])
    assert.deepEqual(spread([1, 2], 3), [1, 2])
  })
})
