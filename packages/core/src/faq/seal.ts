import { ShopBellError } from '../errors.ts'

const HEAD = 9

/**
 * Closes a file: four letters of `magic`, a version, the length, the payload, and a checksum over all of it.
 * @param magic exactly four ASCII letters
 */
export function seal(magic: string, version: number, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEAD + payload.length + 4)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < 4; i++) bytes[i] = magic.charCodeAt(i)
  bytes[4] = version
  view.setUint32(5, payload.length)
  bytes.set(payload, HEAD)
  view.setUint32(HEAD + payload.length, crc32(bytes.subarray(0, HEAD + payload.length)))
  return bytes
}

/**
 * Opens what {@link seal} closed.
 * @throws ShopBellError `bad-response` for another kind of file, another version, a file cut short, or a single wrong bit
 */
export function unseal(magic: string, version: number, bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== magic) throw broken(`It does not begin with "${magic}"`)
  if (bytes[4] !== version) throw broken(`It is of version ${bytes[4]}, wanted is ${version}`)
  const end = bytes.length - 4
  if (end < HEAD || view.getUint32(5) !== end - HEAD) throw broken(`Its ${bytes.length} bytes are not all of it`)
  if (view.getUint32(end) !== crc32(bytes.subarray(0, end))) throw broken('Its checksum is wrong')
  return bytes.subarray(HEAD, end)
}

function broken(what: string): ShopBellError {
  return new ShopBellError('bad-response', `This FAQ file cannot be used. ${what}; build it again with "shopbell faq build".`)
}

function crc32(bytes: Uint8Array): number {
  const table = Int32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (0xedb88320 & -(rest & 1))
    return rest
  })
  let crc = -1
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[i] as number)) & 255] as number)
  return ~crc >>> 0
}
