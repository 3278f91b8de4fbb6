import { readTokens } from './tokens.ts'

/**
 * A number from 1 to 2²⁴ - 1 that stands for a text, whatever its case, spaces and punctuation; 0 for a text without a word.
 * @param folds traditional characters to simplified ones
 */
export function exactKey(text: string, folds: ReadonlyMap<string, string>): number {
  const words = readTokens(text, folds).map(({ whole }) => whole)
  let hash = 0x811c9dc5
  for (const character of words.join(' ')) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193)
  return words.length ? hash >>> 8 || 1 : 0
}
