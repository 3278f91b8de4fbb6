import type { FaqBundle } from './bundle.ts'
import { type OpenIndex, openIndex } from './open-index.ts'
import { readBundle } from './read-bundle.ts'

/** The FAQ of a page, whose index can do without what is on the way. */
export type EarlyBundle = FaqBundle & { index: OpenIndex }

/**
 * Opens a bundle without what only some languages need; see {@link OpenIndex.isDeaf}.
 * @throws ShopBellError `bad-response` when the file is of another version, cut short or damaged
 */
export function openEarly(bytes: Uint8Array): EarlyBundle {
  return readBundle(bytes, openIndex)
}
