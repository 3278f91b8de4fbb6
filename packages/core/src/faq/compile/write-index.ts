import { writePackPart } from '../pack/write-pack-part.ts'
import { type Index, KEPT, MAGIC, STEPS, VERSION } from '../read-index.ts'
import { seal } from '../seal.ts'
import { ByteWriter } from './bytes.ts'

const MOST_KEPT = 25

/** Writes the bytes that `readIndex` reads. */
export function writeIndex(index: Index): Uint8Array {
  const writer = new ByteWriter()
  const { units, phrases, importance, postings } = index
  const scale = postings.reduce((most, { weights }) => weights.reduce((more, weight) => Math.max(more, Math.abs(weight)), most), 1e-9)
  const names = [...units.keys()]
  const spelled = new Set([...index.sounds.values()].flat())
  const words = withoutCommonBeginnings(names.filter((_, unit) => !spelled.has(unit)))
  const folded = [...index.folds]
    .filter(([, to]) => units.has(to))
    .flat()
    .join('')
  const sounds = [...index.sounds].map(([sound, list]) => sound + list.map((unit) => names[unit]).join('')).join('')
  writer.text(JSON.stringify([index.entries, index.confidence, words, folded, sounds, scale]))
  writeRising(writer, [...phrases.keys()])
  const first = units.size + phrases.size
  const members = Array.from({ length: importance.length - first }, (): number[] => [])
  for (const [node, meanings] of index.meanings) for (const meaning of meanings) members[meaning - first]?.push(node)
  writer.number(members.length)
  for (const list of members)
    writeRising(
      writer,
      list.sort((a, b) => a - b),
    )
  for (const value of importance) writer.byte(stepOf(value))
  for (const { entries } of postings) writeRising(writer, entries)
  for (const { weights } of postings) for (const weight of weights) writer.byte(stepOf(weight / scale))
  for (const keys of index.exact) {
    writer.number(keys.length)
    for (const key of keys) for (const shift of [16, 8, 0]) writer.byte(key >> shift)
  }
  writePackPart(writer, index.part)
  return seal(MAGIC, VERSION, writer.bytes())
}

/** Words in order, each as a capital that says how much of the word before is kept, and the rest: words themselves have no capitals. */
function withoutCommonBeginnings(words: readonly string[]): string {
  return words
    .map((word, i) => {
      const before = words[i - 1] ?? ''
      let kept = 0
      while (kept < MOST_KEPT && kept < word.length && word[kept] === before[kept]) kept++
      if (/^[\udc00-\udfff]/.test(word.slice(kept))) kept--
      return String.fromCharCode(KEPT + kept) + word.slice(kept)
    })
    .join('')
}

/** The step of a strength from -1 to 1. */
function stepOf(strength: number): number {
  return Math.sign(strength) * Math.round(STEPS * Math.sqrt(Math.abs(strength)))
}

/** Rising whole numbers, as their count and the gaps between them. */
function writeRising(writer: ByteWriter, values: readonly number[]): void {
  writer.number(values.length)
  let last = -1
  for (const value of values) {
    writer.number(value - last - 1)
    last = value
  }
}
