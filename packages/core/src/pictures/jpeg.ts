import { orientationIn, tiffWith } from './exif.ts'
import { ascii, bytesOf, type CleanOptions, type PictureFormat, turned } from './picture.ts'

/** A marker of a JPEG with what belongs to it, the scan after a start of scan included. */
interface Segment {
  marker: number
  start: number
  /** Where it begins after marker and length. */
  body: number
  end: number
}

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COMMENT = 0xfe
const EXIF = 'Exif\0\0'

/** JPEG, ITU T.81. */
export const jpeg: PictureFormat = {
  read(view) {
    if (view.getUint16(0) !== 0xffd8) return undefined
    const bytes = bytesOf(view)
    let orientation: number | undefined
    for (const { marker, body, end } of segmentsOf(bytes)) {
      const content = bytes.subarray(body, end)
      if (marker === APP1 && isExif(content)) orientation ??= orientationIn(content.subarray(EXIF.length))
      if (isStartOfFrame(marker)) {
        const size = turned(view.getUint16(body + 3), view.getUint16(body + 1), orientation ?? 1)
        return { type: 'image/jpeg', ...size, animated: false, mayBeTransparent: false }
      }
      if (marker === SCAN || marker === END) return undefined
    }
    return undefined
  },

  // What follows the end of the picture goes, too: phones put films and second pictures there, each with metadata of its own.
  clean(bytes, keep, { keepOrientation = true }: CleanOptions) {
    keep(bytes.subarray(0, 2))
    let wasTurned = !keepOrientation
    for (const { marker, start, body, end } of segmentsOf(bytes)) {
      const content = bytes.subarray(body, end)
      if (marker === APP1 && isExif(content) && !wasTurned) {
        wasTurned = true
        const orientation = orientationIn(content.subarray(EXIF.length))
        if (orientation > 1) keep(exifWith(orientation))
      } else if (marker === APP0 && ascii(content, 0, 5) === 'JFIF\0') {
        keep(content.length <= 14 ? bytes.subarray(start, end) : withoutThumbnail(content))
      } else if (isPartOfPicture(marker, content)) {
        keep(bytes.subarray(start, end))
      }
    }
  },
}

function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  for (let at = bytes.indexOf(0xff, 2); at >= 0; ) {
    // B.1.1.2: any marker may be preceded by any number of fill bytes.
    while (bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (marker === undefined) return
    const hasLength = !isStandalone(marker)
    const length = hasLength ? ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0) : 0
    if (hasLength && length < 2) return
    const body = Math.min(at + 2 + (hasLength ? 2 : 0), bytes.length)
    const after = Math.min(at + 2 + length, bytes.length)
    const end = marker === SCAN ? endOfScan(bytes, after) : after
    yield { marker, start: at, body, end }
    if (marker === END) return
    // What is no marker is skipped, as decoders do.
    at = bytes.indexOf(0xff, end)
  }
}

/** Where the next marker is that ends a scan: none of those that restart it, and no data that looks like one. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function isStandalone(marker: number): boolean {
  return (marker >= 0xd0 && marker <= END) || marker <= 1
}

function isStartOfFrame(marker: number): boolean {
  // 0xc0 … 0xcf without the tables and the reserved one among them.
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Of what applications add, the colours are part of the picture: the profile, and how Adobe's programs stored them. */
function isPartOfPicture(marker: number, content: Uint8Array): boolean {
  if (marker === APP2) return ascii(content, 0, 12) === 'ICC_PROFILE\0'
  if (marker === APP14) return ascii(content, 0, 5) === 'Adobe'
  return marker !== COMMENT && marker !== START && !(marker >= APP0 && marker <= APP15)
}

/** A JFIF segment whose small copy of the picture is left out. */
function withoutThumbnail(content: Uint8Array): Uint8Array {
  return new Uint8Array([0xff, APP0, 0, 16, ...content.subarray(0, 12), 0, 0])
}

function isExif(content: Uint8Array): boolean {
  return ascii(content, 0, EXIF.length) === EXIF
}

function exifWith(orientation: number): Uint8Array {
  const tiff = tiffWith(orientation)
  return new Uint8Array([0xff, APP1, 0, 2 + EXIF.length + tiff.length, ...new TextEncoder().encode(EXIF), ...tiff])
}
