import type { Audience } from '../protocol/index.ts'
import type { Block } from './body.ts'
import { openFaq } from './open.ts'
import type { FaqIndex } from './open-index.ts'
import type { Pack } from './pack/open-pack.ts'
import { MAGIC, readBundle, VERSION } from './read-bundle.ts'
import { seal } from './seal.ts'

/** One answer of the help page. */
export interface FaqEntry {
  id: string
  question: string
  /** Id of its {@link FaqCategory}. */
  category: string
  audience: Audience[]
  /** SKUs that it is about; empty when it is about all of them. */
  products: string[]
  /** Whether it is shown before anything is typed. @default false */
  popular?: boolean
  /** Ids of entries that help further. */
  related: string[]
  /** Day of the last change, as `2026-11-20`. */
  updated: string
  body: Block[]
}

/** A chapter of the help page, in the order of the shop. */
export interface FaqCategory {
  id: string
  name: string
}

/** Where the language pack is that an index was made with. */
export interface FaqPackSource {
  /** Its `id`. */
  id: number
  /** Its address, from that of the bundle: `packs/<name>`, named by its content. */
  href: string
}

/** The whole FAQ of one locale: what the panel shows, and the index that finds it. */
export interface FaqBundle {
  locale: string
  /** What the index finds more with; it works without. */
  pack?: FaqPackSource
  categories: FaqCategory[]
  entries: FaqEntry[]
  index: FaqIndex
}

/** Packs the FAQ of one locale into one file; `index` is what `compileFaq` made of the same entries. */
export function packBundle(parts: Omit<FaqBundle, 'index'> & { index: Uint8Array }): Uint8Array {
  const { index, ...rest } = parts
  const header = new TextEncoder().encode(JSON.stringify(rest))
  const payload = new Uint8Array(4 + header.length + index.length)
  new DataView(payload.buffer).setUint32(0, header.length)
  payload.set(header, 4)
  payload.set(index, 4 + header.length)
  return seal(MAGIC, VERSION, payload)
}

/**
 * Opens what {@link packBundle} made.
 * @throws ShopBellError `bad-response` when the file is of another version, cut short or damaged
 */
export function openFaqBundle(bytes: Uint8Array, options: { pack?: Pack } = {}): FaqBundle {
  return readBundle(bytes, (index) => openFaq(index, options))
}
