import type { FaqBundle } from './bundle.ts'
import { type OpenIndex, openIndex } from './open-index.ts'
import { readBundle } from './read-bundle.ts'
import { MAGIC, VERSION } from './read-index.ts'
import { unseal } from './seal.ts'

/** The FAQ of a page, whose index can do without what is on the way. */
export type EarlyBundle = FaqBundle & { index: OpenIndex }

/**
 * Opens a bundle without what only some languages need; see {@link OpenIndex.isDeaf}. Its entries can be shown at once: the
 * index is looked through, but only read when it is first asked for something, for that takes as long as all the rest.
 * @throws ShopBellError `bad-response` when the file is of another version, cut short or damaged
 */
export function openEarly(bytes: Uint8Array): EarlyBundle {
  return readBundle(bytes, (sealed) => {
    unseal(MAGIC, VERSION, sealed)
    let opened: OpenIndex | undefined
    const index = () => (opened ??= openIndex(sealed))
    return {
      search: (query, options) => index().search(query, options),
      answer: (query, options) => index().answer(query, options),
      use: (pack) => index().use(pack),
      highlight: (query, text) => index().highlight(query, text),
      listen: (ear) => index().listen(ear),
      get isDeaf() {
        return index().isDeaf
      },
    }
  })
}
