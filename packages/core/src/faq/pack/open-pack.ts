import { ByteReader } from '../bytes.ts'
import { unseal } from '../seal.ts'
import { featuresOf } from './features.ts'

/** Letters at the beginning of a pack. */
export const PACK_MAGIC = 'SBPK'
/** Counts the changes of the format. */
export const PACK_VERSION = 1
/** Strengths are powers of two, in steps of this part of one, from {@link SCALE_ZERO} on. */
export const SCALE_STEPS = 8
/** The step whose strength is 1. */
export const SCALE_ZERO = 128

/** What words mean in shops, in one language: texts that ask the same get vectors that point the same way. */
export interface Pack {
  /** Tells packs apart: what was made with one means nothing to another. */
  id: number
  /** How many numbers a vector has. */
  dimensions: number
  /**
   * What a text means, also while it is being typed. The vector is shorter than 1: the less the pack knows of the text, the shorter,
   * and all zeros when it knows nothing.
   */
  embed(text: string): Float32Array
}

/**
 * Opens a language pack.
 * @throws ShopBellError `bad-response` when the bytes are of another version, cut short or damaged
 */
export function openPack(bytes: Uint8Array): Pack {
  const payload = unseal(PACK_MAGIC, PACK_VERSION, bytes)
  const reader = new ByteReader(payload)
  const dimensions = reader.number()
  const count = reader.number()
  const folds = new Map([...reader.text().matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]))
  const places = new Map<number, number>()
  for (let place = 0, key = -1; place < count; place++) places.set((key += 1 + reader.number()), place)
  const scales = Float64Array.from({ length: count }, () => 2 ** ((reader.byte() - SCALE_ZERO) / SCALE_STEPS))
  const nibbles = payload.subarray(payload.length - (count * dimensions) / 2)
  return {
    id: new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4),
    dimensions,
    embed(text) {
      const sum = new Float32Array(dimensions)
      for (const key of featuresOf(text, folds)) {
        const place = places.get(key)
        if (place === undefined) continue
        for (let d = 0; d < dimensions; d++) {
          const at = place * dimensions + d
          const step = (((nibbles[at >> 1] as number) >> (4 * (at & 1))) & 15) - 8
          sum[d] = (sum[d] as number) + step * (scales[place] as number)
        }
      }
      const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 1))
      return sum.map((value) => value / length)
    },
  }
}
