/** The first bytes of pictures, as far as anybody reads them. */

/** A PNG of a size. */
export function testPng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(33))
  view.setUint32(0, 0x89504e47)
  view.setUint32(4, 0x0d0a1a0a)
  view.setUint32(8, 13)
  view.setUint32(12, 0x49484452)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return new Uint8Array(view.buffer)
}

/** A GIF of a size. */
export function testGif(width: number, height: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...ascii('GIF89a'), width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0])
}

/** A JPEG of a size, turned by an EXIF orientation when one is given. */
export function testJpeg(width: number, height: number, orientation?: number): Uint8Array<ArrayBuffer> {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation ?? 1, 0, 0]
  const exif = [...ascii('Exif'), 0, 0, ...ascii('MM'), 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]
  const segment = orientation === undefined ? [] : [0xff, 0xe1, 0, exif.length + 2, ...exif]
  return new Uint8Array([
    0xff,
    0xd8,
    ...segment,
    0xff,
    0xdb,
    0,
    4,
    1,
    1,
    0xff,
    0xc2,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    0,
    0,
    0,
  ])
}

/** A WebP of a size, in each of its three forms. */
export function testWebp(form: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Uint8Array<ArrayBuffer> {
  const w = width - 1
  const h = height - 1
  const body = {
    'VP8 ': [0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a].slice(3).concat([width & 255, width >> 8, height & 255, height >> 8]),
    VP8L: [0x2f, w & 255, ((w >> 8) & 0x3f) | ((h & 3) << 6), (h >> 2) & 255, (h >> 10) & 15],
    VP8X: [0, 0, 0, 0, w & 255, (w >> 8) & 255, w >> 16, h & 255, (h >> 8) & 255, h >> 16],
  }[form]
  return new Uint8Array([...ascii('RIFF'), 0, 0, 0, 0, ...ascii('WEBP'), ...ascii(form), body.length, 0, 0, 0, ...body, 0, 0])
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
