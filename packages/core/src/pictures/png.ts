import { ascii, bytesOf, type PictureFormat, viewOf } from './picture.ts'

const SIGNATURE_LENGTH = 8

/** The chunks that a picture looks the same with: pixels, palette, transparency, colours, animation. Whatever else there is tells of something else. */
const KEPT = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(' '))

/** PNG, its animations included. */
export const png: PictureFormat = {
  read(view) {
    const bytes = bytesOf(view)
    if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || ascii(bytes, 12, 4) !== 'IHDR') return undefined
    const names = new Set<string>()
    for (const { name } of chunksOf(bytes)) {
      // What is looked for comes before.
      if (name === 'IDAT') break
      names.add(name)
    }
    return {
      type: 'image/png',
      width: view.getUint32(16),
      height: view.getUint32(20),
      orientation: 1,
      animated: names.has('acTL'),
      // Grey or colours with an alpha channel, or a transparent colour.
      mayBeTransparent: (view.getUint8(25) & 4) !== 0 || names.has('tRNS'),
    }
  },

  clean(bytes, keep) {
    keep(bytes.subarray(0, SIGNATURE_LENGTH))
    for (const { name, start, end } of chunksOf(bytes)) if (KEPT.has(name)) keep(bytes.subarray(start, end))
  },
}

function* chunksOf(bytes: Uint8Array): Generator<{ name: string; start: number; end: number }> {
  const view = viewOf(bytes)
  let name = ''
  for (let at = SIGNATURE_LENGTH; name !== 'IEND' && at + 8 <= bytes.length; ) {
    // Length, name, content, checksum.
    const end = Math.min(at + 12 + view.getUint32(at), bytes.length)
    name = ascii(bytes, at + 4, 4)
    yield { name, start: at, end }
    at = end
  }
}
