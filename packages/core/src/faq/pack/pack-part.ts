import type { ByteReader } from '../bytes.ts'

/** What an index keeps of a pack: it is of use only together with that pack, and the index works without. */
export interface PackPart {
  /** The `id` of the pack that it was made with. */
  pack: number
  /** How much the pack counts in this shop. */
  weight: number
  /** When an answer can be trusted that was found with the pack. */
  confidence: number[]
  /** Where every entry stands, in the order of the entries. */
  centers: Int8Array[]
}

/**
 * Reads what {@link writePackPart} wrote; undefined when the index was made without a pack.
 * @param entries how many the index has
 */
export function readPackPart(reader: ByteReader, entries: number): PackPart | undefined {
  const dimensions = reader.number()
  if (!dimensions) return
  const [pack, weight, confidence] = JSON.parse(reader.text()) as [number, number, number[]]
  const centers: Int8Array[] = []
  while (centers.length < entries) centers.push(Int8Array.from({ length: dimensions }, () => reader.byte()))
  return { pack, weight, confidence, centers }
}
