import { ascii, viewOf } from './picture.ts'

const ORIENTATION = 0x0112

/** The orientation that the TIFF of EXIF names; 1 when it names none that there is. */
export function orientationIn(tiff: Uint8Array): number {
  try {
    const view = viewOf(tiff)
    const little = ascii(tiff, 0, 2) === 'II'
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

/** A TIFF with nothing in it but the orientation. */
export function tiffWith(orientation: number): number[] {
  const tag = [ORIENTATION >> 8, ORIENTATION & 255, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  return [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...tag, 0, 0, 0, 0]
}
