import assert from 'node:assert/strict'
import { it } from 'node:test'
import { judge } from './cuts.ts'
import { percentile } from './percentile.ts'

it('counts what is missing, what came twice and what came too early', () => {
  assert.deepEqual(judge(['a', 'b', 'c'], ['a', 'b', 'c']), { sent: 3, lost: 0, doubled: 0, reordered: 0 })
  assert.deepEqual(judge(['a', 'b', 'c', 'd'], ['a', 'c', 'b', 'b']), { sent: 4, lost: 1, doubled: 1, reordered: 1 })
  assert.deepEqual(judge(['a', 'b'], ['x', 'b']), { sent: 2, lost: 1, doubled: 0, reordered: 0 }, 'what nobody sent is not counted')
})

it('finds the value that a share does not exceed', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index)
  assert.deepEqual([percentile(values, 0.5), percentile(values, 0.99), percentile([7], 0.99)], [50, 99, 7])
})
