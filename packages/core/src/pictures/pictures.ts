import { gif } from './gif.ts'
import { jpeg } from './jpeg.ts'
import { type CleanOptions, type Picture, type PictureFormat, viewOf } from './picture.ts'
import { png } from './png.ts'
import { webp } from './webp.ts'

/** As many bytes as what tells the orientation alone can be longer than what was there. */
const ROOM = 40

const FORMATS: readonly PictureFormat[] = [png, gif, webp, jpeg]

/** What the bytes are, whatever anybody says; undefined when they are none of the kinds that are taken. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  return recognise(bytes)?.picture
}

/**
 * A picture without what it says beside what it shows: place, time, camera, author, comments, small copies, whatever follows its end.
 * Nothing is encoded anew: every pixel stays, with the colour profile, and with the orientation of a JPEG or PNG.
 * Bytes that are no picture, or a picture with nothing to leave out, are answered as they are, the same object.
 */
export function withoutMetadata(bytes: Uint8Array<ArrayBuffer>, options: CleanOptions = {}): Uint8Array<ArrayBuffer> {
  const format = recognise(bytes)?.format
  if (!format) return bytes
  const clean = new Uint8Array(bytes.length + ROOM)
  let length = 0
  let isSame = true
  format.clean(
    bytes,
    (part) => {
      isSame &&= part.buffer === bytes.buffer && part.byteOffset === bytes.byteOffset + length
      clean.set(part, length)
      length += part.length
    },
    options,
  )
  return isSame && length === bytes.length ? bytes : clean.slice(0, length)
}

function recognise(bytes: Uint8Array): { format: PictureFormat; picture: Picture } | undefined {
  for (const format of FORMATS) {
    const picture = read(format, bytes)
    if (picture) return picture.width > 0 && picture.height > 0 ? { format, picture } : undefined
  }
  return undefined
}

function read(format: PictureFormat, bytes: Uint8Array): Picture | undefined {
  try {
    return format.read(viewOf(bytes))
  } catch (error) {
    // A header that is cut short.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
