import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gif, jpeg, png, webp } from '../testing/test-pictures.ts'
import { readPicture } from './picture.ts'

describe('a picture', () => {
  it('is known by its bytes, with the size that browsers show', () => {
    assert.deepEqual(readPicture(png(640, 480)), { type: 'image/png', width: 640, height: 480 })
    assert.deepEqual(readPicture(gif(300, 2)), { type: 'image/gif', width: 300, height: 2 })
    assert.deepEqual(readPicture(jpeg(1200, 800)), { type: 'image/jpeg', width: 1200, height: 800 })
    assert.deepEqual(readPicture(webp('VP8L', 1000, 3000)), { type: 'image/webp', width: 1000, height: 3000 })
    assert.deepEqual(readPicture(webp('VP8X', 70_000, 5)), { type: 'image/webp', width: 70_000, height: 5 })
    assert.deepEqual(readPicture(webp('VP8 ', 320, 200)), { type: 'image/webp', width: 320, height: 200 })
  })

  it('stands upright when a phone saved it lying on its side', () => {
    assert.deepEqual(readPicture(jpeg(1200, 800, 6)), { type: 'image/jpeg', width: 800, height: 1200 })
    assert.deepEqual(readPicture(jpeg(1200, 800, 3)), { type: 'image/jpeg', width: 1200, height: 800 })
  })

  it('is none when it is a document, cut short, empty or without a size', () => {
    const text = (value: string) => new TextEncoder().encode(value)
    for (const bytes of [
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      text('<html>'.repeat(10)),
      new Uint8Array(),
      png(0, 10),
      ...[png(9, 9), gif(9, 9), jpeg(9, 9, 6), webp('VP8L', 9, 9)].map((whole) => whole.slice(0, 9)),
    ]) {
      assert.equal(readPicture(bytes), undefined)
    }
  })

  it('never fails on bytes that nobody foresaw', () => {
    const samples = [png(9, 9), gif(9, 9), jpeg(9, 9, 6), webp('VP8L', 9, 9), webp('VP8X', 9, 9)]
    for (const sample of samples) {
      for (let at = 0; at < sample.length; at++) {
        for (const value of [0, 1, 127, 255]) {
          const bytes = sample.slice()
          bytes[at] = value
          assert.doesNotThrow(() => readPicture(bytes))
        }
      }
    }
  })
})
