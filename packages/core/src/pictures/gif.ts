import { ascii, bytesOf, type PictureFormat } from './picture.ts'

const HEADER_LENGTH = 13
const EXTENSION = 0x21
const IMAGE = 0x2c
const COMMENT = 0xfe
const APPLICATION = 0xff

/** How often it is shown, by two names, and its colours. */
const KEPT_APPLICATIONS = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']

/** GIF. Whether it moves nobody asks: it always goes as it is. */
export const gif: PictureFormat = {
  read(view) {
    if (!/^GIF8[79]a$/.test(ascii(bytesOf(view), 0, 6))) return undefined
    const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)]
    return { type: 'image/gif', width, height, orientation: 1, animated: true, mayBeTransparent: true }
  },

  clean(bytes, keep) {
    const first = HEADER_LENGTH + colours(bytes[10])
    keep(bytes.subarray(0, first))
    for (let at = first; at < bytes.length; ) {
      const introducer = bytes[at]
      if (introducer !== EXTENSION && introducer !== IMAGE) {
        // The end, and what comes after it.
        keep(bytes.subarray(at, at + 1))
        break
      }
      const end = endOfBlocks(bytes, introducer === IMAGE ? at + 11 + colours(bytes[at + 9]) : at + 2)
      if (introducer === IMAGE || isPartOfPicture(bytes, at)) keep(bytes.subarray(at, end))
      at = end
    }
  },
}

/** Bytes of a table of colours, as the byte before it says. */
function colours(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from
  for (let length = bytes[at]; length; length = bytes[at]) at += 1 + length
  return Math.min(at + 1, bytes.length)
}

function isPartOfPicture(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1]
  return label === APPLICATION ? KEPT_APPLICATIONS.includes(ascii(bytes, at + 3, 11)) : label !== COMMENT
}
