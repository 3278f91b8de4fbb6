import { ear } from './ear.ts'
import { type FaqIndex, openIndex } from './open-index.ts'
import type { Pack } from './pack/open-pack.ts'

/**
 * Opens an index that `compileFaq` made.
 * @throws ShopBellError `bad-response` when the bytes are of another version, cut short or damaged
 */
export function openFaq(bytes: Uint8Array, { pack }: { pack?: Pack } = {}): FaqIndex {
  return openIndex(bytes, { pack, ear })
}
