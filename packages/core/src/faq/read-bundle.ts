import type { FaqBundle } from './bundle.ts'
import type { FaqIndex } from './open-index.ts'
import { unseal } from './seal.ts'

/** Letters at the beginning of a bundle. */
export const MAGIC = 'SBFB'
/** Counts the changes of the format. */
export const VERSION = 1

/**
 * Reads a bundle.
 * @param open opens its index
 * @throws ShopBellError `bad-response` when the file is of another version, cut short or damaged
 */
export function readBundle<Index extends FaqIndex>(bytes: Uint8Array, open: (index: Uint8Array) => Index): FaqBundle & { index: Index } {
  const payload = unseal(MAGIC, VERSION, bytes)
  const length = new DataView(payload.buffer, payload.byteOffset).getUint32(0)
  const header = JSON.parse(new TextDecoder().decode(payload.subarray(4, 4 + length))) as Omit<FaqBundle, 'index'>
  return { ...header, index: open(payload.subarray(4 + length)) }
}
