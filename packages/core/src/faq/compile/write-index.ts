import { MAGIC, VERSION } from '../read-index.ts'
import { seal } from '../seal.ts'
import { ByteWriter } from './bytes.ts'
import type { FaqSource } from './compile.ts'
import type { Model } from './learn.ts'

/** Writes the bytes that `readIndex` reads. */
export function writeIndex(entries: readonly FaqSource[], model: Model): Uint8Array {
  const writer = new ByteWriter()
  const kept = entries.map(({ id, category = '', audience = [], products = [] }) => ({ id, category, audience, products }))
  writer.text(JSON.stringify(kept))
  writer.text(JSON.stringify(model.confidence))
  writer.text(model.units.join('\n'))
  for (const rarity of model.rarity) writer.byte(Math.round(rarity * 255))
  writePostings(
    writer,
    model.units.map((_, unit) => model.postings.get(unit) ?? new Map()),
  )
  const pairs = [...model.pairs].sort((a, b) => a[0] - b[0])
  writer.number(pairs.length)
  let last = 0
  for (const [key] of pairs) {
    writer.number(key - last)
    last = key
  }
  writePostings(
    writer,
    pairs.map(([, list]) => list),
  )
  return seal(MAGIC, VERSION, writer.bytes())
}

function writePostings(writer: ByteWriter, lists: Map<number, number>[]): void {
  for (const list of lists) writer.number(list.size)
  for (const list of lists) {
    let last = 0
    for (const entry of list.keys()) {
      writer.number(entry - last)
      last = entry
    }
  }
  for (const list of lists) for (const weight of list.values()) writer.byte(Math.max(1, Math.min(255, Math.round(weight * 255))))
}
