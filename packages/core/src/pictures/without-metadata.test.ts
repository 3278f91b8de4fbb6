import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { crc32 } from 'node:zlib'
import { testGif, testJpeg, testPng, testWebp } from '../testing/index.ts'
import { readPicture, withoutMetadata } from './index.ts'

const PLACE = 'GPS 52.5200 N'
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0))
const bytesOf = (...parts: (readonly number[] | Uint8Array)[]) => new Uint8Array(parts.flatMap((part) => [...part]))
const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes)

/** A segment of a JPEG. */
const segment = (marker: number, content: readonly number[]) => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 255,
  ...content,
]
const START = [0xff, 0xd8]
const END = [0xff, 0xd9]
const FRAME = segment(0xc0, [8, 0, 2, 0, 3, 1, 1, 0x11, 0])
const JFIF = segment(0xe0, [...letters('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0])
const PROFILE = segment(0xe2, [...letters('ICC_PROFILE\0'), 1, 1, 7])
const ADOBE = segment(0xee, [...letters('Adobe'), 0, 100, 0, 0, 0, 0, 1])
const TABLE = segment(0xdb, [0, 1, 2])
// Data with a stuffed byte, and a marker that restarts it.
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]
const exif = (orientation: number) =>
  segment(0xe1, [
    ...letters('Exif\0\0II'),
    ...[42, 0, 8, 0, 0, 0, 2, 0],
    ...[0x0f, 0x01, 2, 0, 1, 0, 0, 0, 65, 0, 0, 0],
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
    ...letters(PLACE),
  ])
const XMP = segment(0xe1, letters(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${PLACE}`))

describe('a JPEG without metadata', () => {
  it('is the picture, its colours and nothing else', () => {
    const picture = bytesOf(START, JFIF, PROFILE, ADOBE, TABLE, FRAME, SCAN, TABLE, SCAN, END)
    const iptc = segment(0xed, letters(`Photoshop 3.0\0${PLACE}`))
    const others = segment(0xe2, letters(`MPF\0${PLACE}`))
    const said = bytesOf(
      ...[
        START,
        JFIF,
        exif(1),
        XMP,
        PROFILE,
        others,
        iptc,
        ADOBE,
        TABLE,
        segment(0xfe, letters(PLACE)),
        FRAME,
        SCAN,
        XMP,
        TABLE,
        SCAN,
        END,
      ],
      letters(`a film, ${PLACE}`),
    )
    assert.deepEqual(withoutMetadata(said), picture)
    assert.equal(withoutMetadata(picture), picture, 'the same object when there is nothing to leave out')
  })

  it('is still turned as the camera said', () => {
    const said = bytesOf(START, exif(6), XMP, TABLE, FRAME, SCAN, END)
    const clean = withoutMetadata(said)
    assert.ok(!textOf(clean).includes('GPS'))
    assert.deepEqual([readPicture(clean)?.orientation, readPicture(clean)?.width, readPicture(clean)?.height], [6, 2, 3])
    assert.deepEqual(withoutMetadata(clean), clean, 'and is so again')
    assert.deepEqual(withoutMetadata(said, { keepOrientation: false }), bytesOf(START, TABLE, FRAME, SCAN, END))
  })

  it('has no small copy of the picture, which may show what was cut off', () => {
    const small = segment(0xe0, [...letters('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9])
    const extension = segment(0xe0, letters(`JFXX\0${PLACE}`))
    assert.deepEqual(
      withoutMetadata(bytesOf(START, small, extension, TABLE, FRAME, SCAN, END)),
      bytesOf(START, JFIF, TABLE, FRAME, SCAN, END),
    )
  })

  it('may have had fill bytes before its markers, and no end', () => {
    const filled = bytesOf(START, [0xff, 0xff], exif(1), [0xff], TABLE, FRAME, [0xff, 0xff], SCAN)
    assert.deepEqual(withoutMetadata(filled), bytesOf(START, TABLE, FRAME, SCAN))
  })
})

describe('a PNG without metadata', () => {
  const chunk = (name: string, content: readonly number[] = []) => [0, 0, 0, content.length, ...letters(name), ...content, 1, 2, 3, 4]

  it('is the picture, its colours, its animation and nothing else', () => {
    const shown = (...more: number[][]) => bytesOf(testPng(3, 2), ...more)
    const picture = shown(
      chunk('acTL', [0]),
      chunk('iCCP', [1]),
      chunk('tRNS', [2]),
      chunk('IDAT', [3, 4]),
      chunk('fdAT', [5]),
      chunk('IEND'),
    )
    const told = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'caBX'].map((name) => chunk(name, letters(PLACE)))
    const said = shown(
      ...[chunk('acTL', [0]), ...told, chunk('iCCP', [1]), chunk('tRNS', [2]), chunk('IDAT', [3, 4]), chunk('fdAT', [5]), ...told],
      [...chunk('IEND'), ...letters(PLACE)],
    )
    assert.deepEqual(withoutMetadata(said), picture)
    assert.equal(withoutMetadata(picture), picture)
    assert.deepEqual([readPicture(said)?.animated, readPicture(said)?.mayBeTransparent], [true, true])
  })
})

describe('a PNG that lies on its side', () => {
  it('is read as browsers show it, and still says so without metadata', () => {
    const tag = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
    const exif = [...letters('MM'), 0, 42, 0, 0, 0, 8, 0, 1, ...tag, 0, 0, 0, 0]
    const chunk = (name: string, content: readonly number[], sum: readonly number[]) => [
      0,
      0,
      0,
      content.length,
      ...letters(name),
      ...content,
      ...sum,
    ]
    const drawn = chunk('IDAT', [1, 2], [1, 2, 3, 4])
    const said = bytesOf(testPng(3, 2), chunk('eXIf', [...exif, ...letters(PLACE)], [1, 2, 3, 4]), drawn)
    assert.deepEqual([readPicture(said)?.width, readPicture(said)?.height, readPicture(said)?.orientation], [2, 3, 6])
    const sum = crc32(Buffer.from([...letters('eXIf'), ...exif]))
    const clean = bytesOf(testPng(3, 2), chunk('eXIf', exif, [sum >>> 24, (sum >> 16) & 255, (sum >> 8) & 255, sum & 255]), drawn)
    assert.deepEqual(withoutMetadata(said), clean)
    assert.deepEqual(withoutMetadata(said, { keepOrientation: false }), bytesOf(testPng(3, 2), drawn))
  })
})

describe('a WebP without metadata', () => {
  const chunk = (name: string, content: readonly number[]) => [
    ...letters(name),
    content.length,
    0,
    0,
    0,
    ...content,
    ...(content.length % 2 ? [0] : []),
  ]
  const riff = (...chunks: number[][]) => {
    const body = [...letters('WEBP'), ...chunks.flat()]
    return bytesOf(letters('RIFF'), [body.length & 255, body.length >> 8, 0, 0], body)
  }
  const extended = (flags: number) => chunk('VP8X', [flags, 0, 0, 0, 2, 0, 0, 1, 0, 0])

  it('is the picture and its colours, and does not say that there is more', () => {
    const shown = [chunk('ICCP', [1, 2, 3]), chunk('ALPH', [4]), chunk('VP8 ', [5, 6])]
    const said = riff(extended(0x3c), ...shown, chunk('EXIF', letters(PLACE)), chunk('XMP ', letters(PLACE)), chunk('mine', letters(PLACE)))
    assert.deepEqual(withoutMetadata(said), riff(extended(0x30), ...shown))
    assert.deepEqual([readPicture(said)?.width, readPicture(said)?.height, readPicture(said)?.mayBeTransparent], [3, 2, true])
    const clean = riff(extended(0x30), ...shown)
    assert.equal(withoutMetadata(clean), clean)
  })
})

describe('a GIF without metadata', () => {
  const extension = (label: number, ...blocks: number[][]) => [0x21, label, ...blocks.flatMap((block) => [block.length, ...block]), 0]
  const header = bytesOf(letters('GIF89a'), [3, 0, 2, 0, 0x80, 0, 0], [0, 0, 0, 255, 255, 255])
  const image = [0x2c, 0, 0, 0, 0, 3, 0, 2, 0, 0x80, 1, 1, 1, 2, 2, 2, 2, 3, 7, 8, 9, 0]

  it('is the picture, how it moves and nothing else', () => {
    const loop = extension(0xff, letters('NETSCAPE2.0'), [1, 0, 0])
    const pause = extension(0xf9, [4, 10, 0, 0])
    const told = [extension(0xfe, letters(PLACE)), extension(0xff, letters('XMP DataXMP'), letters(PLACE))]
    const picture = bytesOf(header, loop, pause, image, pause, image, [0x3b])
    assert.deepEqual(withoutMetadata(bytesOf(header, ...told, loop, pause, image, ...told, pause, image, [0x3b], letters(PLACE))), picture)
    assert.equal(withoutMetadata(picture), picture)
  })
})

describe('bytes that nobody foresaw', () => {
  it('are read and cleaned without a failure, and what is clean stays as it is', () => {
    const samples = [
      bytesOf(START, JFIF, exif(6), XMP, PROFILE, TABLE, FRAME, SCAN, TABLE, SCAN, END),
      bytesOf(testPng(3, 2), [0, 0, 0, 26], letters('eXIf'), exif(6).slice(10, 36), [1, 2, 3, 4]),
      ...[testPng(9, 9), testGif(9, 9), testJpeg(9, 9, 6), testWebp('VP8L', 9, 9), testWebp('VP8X', 9, 9)],
    ]
    for (const sample of samples) {
      for (let at = 0; at < sample.length; at++) {
        for (const value of [0, 1, 127, 255]) {
          const bytes = sample.slice()
          bytes[at] = value
          for (const damaged of [bytes, bytes.slice(0, at)]) {
            readPicture(damaged)
            const clean = withoutMetadata(damaged)
            assert.deepEqual(withoutMetadata(clean), clean)
          }
        }
      }
    }
  })

  it('are answered as they are when they are no picture', () => {
    const text = new TextEncoder().encode('<svg/>')
    assert.equal(withoutMetadata(text), text)
  })
})
