import { ascii, viewOf } from './picture.ts'

const ORIENTATION = 0x0112

/** Bytes of a segment that tells the orientation alone: as many as a clean picture can have more than it had. */
export const ORIENTATION_LENGTH = 36

/** The orientation that an EXIF segment's body names; 1 when it names none that there is. */
export function orientationIn(exif: Uint8Array): number {
  try {
    const view = viewOf(exif.subarray(6))
    const little = ascii(exif, 6, 2) === 'II'
    const directory = view.getUint32(4, little)
    for (let index = 0; index < view.getUint16(directory, little); index++) {
      const entry = directory + 2 + index * 12
      const value = view.getUint16(entry + 8, little)
      if (view.getUint16(entry, little) === ORIENTATION) return value >= 1 && value <= 8 ? value : 1
    }
  } catch (error) {
    // Cut short, or pointing to where nothing is.
    if (!(error instanceof RangeError)) throw error
  }
  return 1
}

/** Whether the body of an APP1 segment is EXIF. */
export function isExif(body: Uint8Array): boolean {
  return ascii(body, 0, 6) === 'Exif\0\0'
}

/** An APP1 segment with nothing in it but the orientation. */
export function orientationSegment(orientation: number): Uint8Array {
  const tag = [ORIENTATION >> 8, ORIENTATION & 255, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...tag, 0, 0, 0, 0]
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  return new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body])
}
