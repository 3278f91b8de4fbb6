import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ByteReader } from '../bytes.ts'
import { ByteWriter } from '../compile/bytes.ts'
import { type PackPart, readPackPart } from './pack-part.ts'
import { writePackPart } from './write-pack-part.ts'

function written(part: PackPart | undefined): Uint8Array {
  const writer = new ByteWriter()
  writePackPart(writer, part)
  return writer.bytes()
}

describe('what an index keeps of a pack', () => {
  it('is read as it was written', () => {
    const part = { pack: 0xfedcba98, weight: 0.3, confidence: [-7, 11, 13], centers: [Int8Array.of(-32, 0, 32), Int8Array.of(1, -1, 5)] }
    assert.deepEqual(readPackPart(new ByteReader(written(part)), 2), part)
  })

  it('is nothing in an index that was made without one, or before there were packs', () => {
    assert.equal(readPackPart(new ByteReader(written(undefined)), 2), undefined)
    assert.equal(readPackPart(new ByteReader(new Uint8Array()), 2), undefined)
  })
})
