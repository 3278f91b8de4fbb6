import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { chooseWeight, type PackTrial } from './choose-weight.ts'

const trials = (count: number, trial: PackTrial) => Array.from({ length: count }, () => trial)
const helpful: PackTrial = { entry: 0, scores: [0.3, 0.5, 0.2], likenesses: [0.9, 0, 0] }
const misleading: PackTrial = { entry: 0, scores: [0.5, 0.4, 0.2], likenesses: [0, 0.9, 0] }

describe('the weight of a pack', () => {
  const usual = chooseWeight([], 3, 0)

  it('is a usual one when there is nothing to learn from', () => {
    assert.ok(usual > 0)
    assert.equal(chooseWeight([], 1, 0), usual)
  })

  it('is less where answers have words of their own', () => {
    assert.ok(chooseWeight([], 1, 1) < usual)
  })

  it('grows where the pack finds what the words alone do not', () => {
    assert.ok(chooseWeight(trials(100, helpful), 3, 0) > usual)
  })

  it('is nothing where the pack misleads', () => {
    assert.equal(chooseWeight(trials(100, misleading), 3, 0), 0)
  })

  it('hardly moves for a few trials', () => {
    assert.ok(chooseWeight(trials(1, misleading), 3, 0) > 0.5 * usual)
  })

  it('is capped where entries have many phrasings of their own', () => {
    assert.ok(chooseWeight(trials(100, helpful), 30, 0) < 0.5 * chooseWeight(trials(100, helpful), 3, 0))
  })
})
