import type { ByteWriter } from '../compile/bytes.ts'
import type { PackPart } from './pack-part.ts'

/** Writes what an index keeps of a pack, as its last part. */
export function writePackPart(writer: ByteWriter, part: PackPart | undefined): void {
  const dimensions = part?.centers[0]?.length ?? 0
  writer.number(dimensions)
  if (!part || !dimensions) return
  writer.text(JSON.stringify([part.pack, part.weight, part.confidence]))
  for (const center of part.centers) for (const value of center) writer.byte(value)
}
