import { ByteWriter } from '../compile/bytes.ts'
import { seal } from '../seal.ts'
import { PACK_MAGIC, PACK_VERSION, SCALE_STEPS, SCALE_ZERO } from './open-pack.ts'

/** Steps on each side of zero: there is room for seven, but four lose nothing that can be measured, and compress better. */
const STEPS = 4

/** What a pack is made of. */
export interface PackSource {
  /** An even number. */
  dimensions: number
  /** Vectors by the key of their feature; a text is about known when its vectors add up to the length 1. */
  vectors: ReadonlyMap<number, ArrayLike<number>>
  /** Traditional characters to simplified ones. */
  folds: ReadonlyMap<string, string>
}

/** Writes the bytes that `openPack` opens: every number of a vector as one of a few steps, and a strength for each vector. */
export function writePack({ dimensions, vectors, folds }: PackSource): Uint8Array {
  const inOrder = [...vectors].sort(([a], [b]) => a - b)
  const writer = new ByteWriter()
  writer.number(dimensions)
  writer.number(inOrder.length)
  writer.text([...folds].flat().join(''))
  let last = -1
  for (const [key] of inOrder) {
    writer.number(key - last - 1)
    last = key
  }
  const scales = inOrder.map(([, vector]) => bestScale(Array.from(vector)))
  for (const scale of scales) writer.byte(scale)
  let low = 0
  const nibbles = inOrder.flatMap(([, vector], i) => stepsOf(Array.from(vector), scales[i] ?? 0))
  nibbles.forEach((step, i) => {
    if (i % 2) writer.byte(low + 16 * (step + 8))
    else low = step + 8
  })
  return seal(PACK_MAGIC, PACK_VERSION, writer.bytes())
}

/** The strength that loses least; it may cut the longest numbers of a vector. */
function bestScale(vector: number[]): number {
  const most = Math.max(...vector.map(Math.abs), 2 ** -15)
  const widest = Math.min(255, SCALE_ZERO + Math.ceil(SCALE_STEPS * Math.log2(most / STEPS)))
  let best = { scale: 0, loss: Number.POSITIVE_INFINITY }
  for (let scale = widest; scale >= Math.max(0, widest - SCALE_STEPS); scale--) {
    const size = sizeOf(scale)
    const loss = stepsOf(vector, scale).reduce((sum, step, d) => sum + (step * size - (vector[d] ?? 0)) ** 2, 0)
    if (loss < best.loss) best = { scale, loss }
  }
  return best.scale
}

function stepsOf(vector: number[], scale: number): number[] {
  return vector.map((value) => Math.max(-STEPS, Math.min(STEPS, Math.round(value / sizeOf(scale)))))
}

function sizeOf(scale: number): number {
  return 2 ** ((scale - SCALE_ZERO) / SCALE_STEPS)
}
