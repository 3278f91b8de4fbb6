import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withTypo } from './typo.ts'

describe('a slip of the finger', () => {
  it('is the same each time', () => {
    assert.equal(withTypo('where is my parcel'), withTypo('where is my parcel'))
  })

  it('touches one longer word of an English question', () => {
    const words = withTypo('is my parcel on its way').split(' ')
    assert.notEqual(words[2], 'parcel')
    assert.deepEqual(words.toSpliced(2, 1), ['is', 'my', 'on', 'its', 'way'])
  })

  it('leaves out one character of a Chinese question', () => {
    const text = withTypo('怎么退货？')
    assert.equal([...text].length, 4)
    assert.ok(text.endsWith('？'))
  })

  it('leaves alone what is too short for one', () => {
    assert.equal(withTypo('ok'), 'ok')
    assert.equal(withTypo('退'), '退')
  })
})
