/** A picture as its own first bytes describe it. */
export interface Picture {
  type: PictureType
  /** In CSS pixels, as browsers show it: upright. */
  width: number
  height: number
  /** How the pixels of the file are to be turned, as EXIF numbers it: 1 not at all, 6 a quarter to the right; 5 and more lie on their side. */
  orientation: number
  /** Whether its pictures follow each other, so that one of them is not all of it. */
  animated: boolean
  /** Whether something of it may be transparent. */
  mayBeTransparent: boolean
}

/** The kinds of pictures that are taken. SVG is a document with scripts, and never is. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'

/** How one kind of picture is read and cleaned. */
export interface PictureFormat {
  /** Undefined when the bytes are of another kind. @throws RangeError when they are cut short */
  read(view: DataView): Picture | undefined
  /** Tells part by part what is left of a picture of this kind without its metadata; a part in which nothing was changed is a view of the bytes. */
  clean(bytes: Uint8Array, keep: (part: Uint8Array) => void, options: CleanOptions): void
}

/** Options of `withoutMetadata`. */
export interface CleanOptions {
  /** Whether a JPEG or PNG still says how it is to be turned. @default true */
  keepOrientation?: boolean
}

/** Width and height of a picture once it is turned. */
export function turned(width: number, height: number, orientation: number): Pick<Picture, 'width' | 'height' | 'orientation'> {
  return orientation >= 5 ? { width: height, height: width, orientation } : { width, height, orientation }
}

/** Bytes as letters. */
export function ascii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}

/** All bytes that a view is of. */
export function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

/** A view of bytes, to read numbers from. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
