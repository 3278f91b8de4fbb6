import { ascii, bytesOf, type PictureFormat, viewOf } from './picture.ts'

const HEADER_LENGTH = 12
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

// What the first byte of VP8X says that there is.
const ANIMATION = 2
const XMP = 4
const EXIF = 8
const ALPHA = 16

/** WebP in its three forms. */
export const webp: PictureFormat = {
  read(view) {
    const bytes = bytesOf(view)
    if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return undefined
    const sized = (width: number, height: number, flags = 0) => ({
      type: 'image/webp' as const,
      width,
      height,
      orientation: 1,
      animated: (flags & ANIMATION) !== 0,
      mayBeTransparent: (flags & ALPHA) !== 0,
    })
    switch (ascii(bytes, 12, 4)) {
      case 'VP8 ':
        return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
      case 'VP8L': {
        const bits = view.getUint32(21, true)
        return sized((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1, ALPHA)
      }
      case 'VP8X':
        return sized((view.getUint32(24, true) & 0xffffff) + 1, ((view.getUint32(26, true) >> 8) & 0xffffff) + 1, view.getUint8(20))
      default:
        return undefined
    }
  },

  clean(bytes, keep) {
    let size = HEADER_LENGTH
    for (const chunk of chunksOf(bytes)) size += chunk.length
    keep(size === bytes.length ? bytes.subarray(0, HEADER_LENGTH) : headerFor(bytes, size))
    for (const chunk of chunksOf(bytes)) keep(withoutFlags(chunk))
  },
}

/** Those of the chunks that are kept. */
function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  const view = viewOf(bytes)
  for (let at = HEADER_LENGTH; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true)
    // They begin at even places.
    const end = Math.min(at + 8 + size + (size & 1), bytes.length)
    if (KEPT.has(ascii(bytes, at, 4))) yield bytes.subarray(at, end)
    at = end
  }
}

/** A chunk that does not say any more that there are EXIF and XMP. */
function withoutFlags(chunk: Uint8Array): Uint8Array {
  const flags = chunk[8] ?? 0
  if (ascii(chunk, 0, 4) !== 'VP8X' || (flags & (EXIF | XMP)) === 0) return chunk
  const changed = chunk.slice()
  changed[8] = flags & ~(EXIF | XMP)
  return changed
}

function headerFor(bytes: Uint8Array, size: number): Uint8Array {
  const header = bytes.slice(0, HEADER_LENGTH)
  viewOf(header).setUint32(4, size - 8, true)
  return header
}
