import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { centersOf, learnPart, meaningsOf } from './learn-part.ts'
import type { Pack } from './open-pack.ts'

const MEANINGS: Record<string, [number, number]> = { refund: [1, 0], money: [1, 0], parcel: [0, 1], box: [0, 1] }
const pack: Pack = { id: 7, dimensions: 2, embed: (text) => Float32Array.from(MEANINGS[text] ?? [0, 0]) }
const entries = [
  { id: 'refunds', question: 'refund', phrasings: ['money'] },
  { id: 'parcels', question: 'parcel', phrasings: ['box'], answer: 'refund' },
  { id: 'other', question: 'xyzzy' },
]

describe('learning what an index keeps of a pack', () => {
  it('finds where each entry stands, and nothing for one that the pack does not know', () => {
    const [refunds, parcels, other] = centersOf(entries, pack)
    assert.deepEqual([refunds, other], [Int8Array.of(32, 0), Int8Array.of(0, 0)])
    assert.ok((parcels?.[1] ?? 0) > 2 * (parcels?.[0] ?? 0))
  })

  it('gives a pack more weight when it finds what was left out', () => {
    const rest = entries.map(({ id, question }) => ({ id, question }))
    const left = Array.from({ length: 300 }, (_, i) => ({
      entry: i % 2,
      text: i % 2 ? 'box' : 'money',
      rest,
      scores: Float64Array.of(0.2, 0.2, 0.6),
    }))
    const usual = learnPart(entries, pack, [], [])
    const proven = learnPart(entries, pack, left, meaningsOf(left, pack))
    assert.equal(proven.pack, 7)
    assert.ok(proven.weight > usual.weight)
    assert.deepEqual(proven.centers, usual.centers)
  })

  it('needs no entries', () => {
    const { centers, weight } = learnPart([], pack, [], [])
    assert.deepEqual(centers, [])
    assert.ok(weight >= 0)
  })
})
