import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseOptions } from './options.ts'

describe('the command line of the chaos check', () => {
  it('breaks both stores for ten minutes, with a new seed, when nothing else is asked for', () => {
    assert.deepEqual(parseOptions([], 7), { stores: ['sqlite', 'postgres'], seconds: 600, seed: 7, conversations: 16 })
  })

  it('takes a time, a store and a seed', () => {
    const args = ['--minutes', '0.5', '--store', 'postgres', '--seed', '42', '--conversations', '3']
    assert.deepEqual(parseOptions(args, 7), { stores: ['postgres'], seconds: 30, seed: 42, conversations: 3 })
  })

  it('says what is wanted in place of what makes no sense', () => {
    assert.throws(() => parseOptions(['--store', 'mysql'], 7), /--store mysql is not known; wanted is sqlite or postgres/)
    assert.throws(() => parseOptions(['--minutes', 'ten'], 7), /--minutes ten makes no sense; wanted is a number of minutes/)
    assert.throws(() => parseOptions(['--seed', '-1'], 7), /--seed/)
  })
})
