import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testGif, testJpeg, testPng, testWebp } from '../testing/index.ts'
import { type Picture, readPicture } from './index.ts'

const sizeOf = (picture: Picture | undefined) => picture && [picture.type, picture.width, picture.height]

describe('a picture', () => {
  it('is known by its bytes, with the size that browsers show', () => {
    assert.deepEqual(sizeOf(readPicture(testPng(640, 480))), ['image/png', 640, 480])
    assert.deepEqual(sizeOf(readPicture(testGif(300, 2))), ['image/gif', 300, 2])
    assert.deepEqual(sizeOf(readPicture(testJpeg(1200, 800))), ['image/jpeg', 1200, 800])
    assert.deepEqual(sizeOf(readPicture(testWebp('VP8L', 1000, 3000))), ['image/webp', 1000, 3000])
    assert.deepEqual(sizeOf(readPicture(testWebp('VP8X', 70_000, 5))), ['image/webp', 70_000, 5])
    assert.deepEqual(sizeOf(readPicture(testWebp('VP8 ', 320, 200))), ['image/webp', 320, 200])
  })

  it('stands upright when a phone saved it lying on its side', () => {
    assert.deepEqual(sizeOf(readPicture(testJpeg(1200, 800, 6))), ['image/jpeg', 800, 1200])
    assert.deepEqual(sizeOf(readPicture(testJpeg(1200, 800, 3))), ['image/jpeg', 1200, 800])
    assert.equal(readPicture(testJpeg(1200, 800, 8))?.orientation, 8)
  })

  it('may have fill bytes before its markers', () => {
    const [head, ...rest] = [testJpeg(1200, 800).slice(0, 2), testJpeg(1200, 800).slice(2)]
    const filled = new Uint8Array([...(head ?? []), 0xff, 0xff, 0xff, ...rest.flatMap((bytes) => [...bytes])])
    assert.deepEqual(sizeOf(readPicture(filled)), ['image/jpeg', 1200, 800])
  })

  it('is none when it is a document, cut short, empty or without a size', () => {
    const text = (value: string) => new TextEncoder().encode(value)
    for (const bytes of [
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      text('<html>'.repeat(10)),
      new Uint8Array(),
      testPng(0, 10),
      ...[testPng(9, 9), testGif(9, 9), testJpeg(9, 9, 6), testWebp('VP8L', 9, 9)].map((whole) => whole.slice(0, 9)),
    ]) {
      assert.equal(readPicture(bytes), undefined)
    }
  })
})
