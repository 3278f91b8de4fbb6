import { PINYIN } from '../../packages/core/src/faq/compile/language/pinyin-table.ts'
import { isCharacter } from '../../packages/core/src/faq/tokens.ts'

const NEIGHBOURS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Writes a line again as somebody in a hurry would. */
export type Augment = (line: string, random: () => number) => string

const homophones = new Map(
  [...PINYIN.matchAll(/[a-z]+([^a-z\s]+)/g)].flatMap(([, list = '']) => [...list].map((character) => [character, [...list]] as const)),
)

/** Leaves words out, and mistypes one now and then: Latin letters as on a keyboard, Chinese characters by their sound. */
export const inHurry: Augment = (line, random) => {
  const parts = line.match(/[\p{sc=Latin}\p{N}'’]+|[^\p{sc=Latin}\p{N}'’]/gu) ?? []
  const kept = parts.filter((part) => !/[\p{L}\p{N}]/u.test(part) || random() > 0.1)
  if (!kept.length || random() < 0.5) return kept.join('')
  const at = Math.floor(random() * kept.length)
  const part = kept[at] ?? ''
  kept[at] = isCharacter(part) ? pick(homophones.get(part) ?? [part], random) : mistyped(part, random)
  return kept.join('')
}

function mistyped(word: string, random: () => number): string {
  if (word.length < 4) return word
  const at = 1 + Math.floor(random() * (word.length - 1))
  const letter = word[at] ?? ''
  const row = NEIGHBOURS.find((keys) => keys.includes(letter)) ?? letter
  const near = row[row.indexOf(letter) + (random() < 0.5 ? 1 : -1)] ?? letter
  const slips = [near, '', letter + letter]
  const slip = Math.floor(random() * 4)
  if (slip === 3) return word.slice(0, at - 1) + letter + word[at - 1] + word.slice(at + 1)
  return word.slice(0, at) + slips[slip] + word.slice(at + 1)
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}
