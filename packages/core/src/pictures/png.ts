import { orientationIn, tiffWith } from './exif.ts'
import { ascii, bytesOf, type CleanOptions, type PictureFormat, turned, viewOf } from './picture.ts'

const SIGNATURE_LENGTH = 8

/** The chunks that a picture looks the same with: pixels, palette, transparency, colours, animation. Whatever else there is tells of something else. */
const KEPT = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(' '))

/** PNG, its animations included. */
export const png: PictureFormat = {
  read(view) {
    const bytes = bytesOf(view)
    if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || ascii(bytes, 12, 4) !== 'IHDR') return undefined
    const names = new Set<string>()
    let orientation: number | undefined
    for (const { name, content } of chunksOf(bytes)) {
      // What is looked for comes before.
      if (name === 'IDAT') break
      if (name === 'eXIf') orientation ??= orientationIn(content)
      names.add(name)
    }
    return {
      type: 'image/png',
      ...turned(view.getUint32(16), view.getUint32(20), orientation ?? 1),
      animated: names.has('acTL'),
      // Grey or colours with an alpha channel, or a transparent colour.
      mayBeTransparent: (view.getUint8(25) & 4) !== 0 || names.has('tRNS'),
    }
  },

  clean(bytes, keep, { keepOrientation = true }: CleanOptions) {
    keep(bytes.subarray(0, SIGNATURE_LENGTH))
    let wasTurned = !keepOrientation
    for (const { name, content, start, end } of chunksOf(bytes)) {
      if (KEPT.has(name)) keep(bytes.subarray(start, end))
      wasTurned ||= name === 'IDAT'
      if (name !== 'eXIf' || wasTurned) continue
      wasTurned = true
      const orientation = orientationIn(content)
      if (orientation > 1) keep(exifWith(orientation))
    }
  },
}

function* chunksOf(bytes: Uint8Array): Generator<{ name: string; content: Uint8Array; start: number; end: number }> {
  const view = viewOf(bytes)
  let name = ''
  for (let at = SIGNATURE_LENGTH; name !== 'IEND' && at + 8 <= bytes.length; ) {
    const length = view.getUint32(at)
    // Length, name, content, checksum.
    const end = Math.min(at + 12 + length, bytes.length)
    name = ascii(bytes, at + 4, 4)
    yield { name, content: bytes.subarray(at + 8, at + 8 + length), start: at, end }
    at = end
  }
}

function exifWith(orientation: number): Uint8Array {
  const tiff = tiffWith(orientation)
  const chunk = new Uint8Array([0, 0, 0, tiff.length, ...new TextEncoder().encode('eXIf'), ...tiff, 0, 0, 0, 0])
  viewOf(chunk).setUint32(8 + tiff.length, checksum(chunk.subarray(4, 8 + tiff.length)))
  return chunk
}

/** CRC-32, bit by bit: it is only asked for a few bytes. */
function checksum(bytes: Uint8Array): number {
  let sum = -1
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}
