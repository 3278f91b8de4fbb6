/** A picture as its own first bytes describe it. */
export interface Picture {
  type: PictureType
  /** In CSS pixels, as browsers show it. */
  width: number
  height: number
}

/** The kinds of pictures that are taken. SVG is a document with scripts, and never is. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'

/** What the bytes are, whatever anybody says; undefined when they are none of the kinds that are taken. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const picture = readPng(view) ?? readGif(view) ?? readWebp(view) ?? readJpeg(view)
    return picture && picture.width > 0 && picture.height > 0 ? picture : undefined
  } catch (error) {
    // A header that is cut short.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function readPng(view: DataView): Picture | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || ascii(view, 12, 4) !== 'IHDR') return undefined
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function readGif(view: DataView): Picture | undefined {
  if (!/^GIF8[79]a$/.test(ascii(view, 0, 6))) return undefined
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function readWebp(view: DataView): Picture | undefined {
  if (ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP') return undefined
  const sized = (width: number, height: number): Picture => ({ type: 'image/webp', width, height })
  switch (ascii(view, 12, 4)) {
    case 'VP8 ':
      return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return sized((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return sized((view.getUint32(24, true) & 0xffffff) + 1, ((view.getUint32(26, true) >> 8) & 0xffffff) + 1)
    default:
      return undefined
  }
}

function readJpeg(view: DataView): Picture | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  let isTurned = false
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const length = view.getUint16(at + 2)
    if (marker === 0xe1) isTurned ||= isTurnedByExif(view, at + 4, length - 2)
    if (isStartOfFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return isTurned ? { type: 'image/jpeg', width: height, height: width } : { type: 'image/jpeg', width, height }
    }
    if (length < 2) return undefined
    at += 2 + length
  }
}

function isStartOfFrame(marker: number): boolean {
  // 0xc0 … 0xcf without the tables and the reserved one among them.
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

// Phones save photos lying on their side and say so in EXIF; browsers put them upright.
function isTurnedByExif(view: DataView, start: number, length: number): boolean {
  if (length < 14 || ascii(view, start, 4) !== 'Exif') return false
  const tiff = start + 6
  const little = ascii(view, tiff, 2) === 'II'
  const directory = tiff + view.getUint32(tiff + 4, little)
  const entries = view.getUint16(directory, little)
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > start + length) return false
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) >= 5
  }
  return false
}

function ascii(view: DataView, start: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(start + index)))
}
