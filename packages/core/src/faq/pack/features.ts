import { isCharacter, readTokens } from '../tokens.ts'

const GRAM = 3
const KEY_BITS = 20

/**
 * What a text has that a pack may know, each as a number below 2²⁰: words and characters, pairs of them, triples of characters,
 * and every three letters of a word, so that a mistyped word is still half known.
 * @param folds traditional characters to simplified ones
 */
export function featuresOf(text: string, folds: ReadonlyMap<string, string>): number[] {
  const features: string[] = []
  let before = ''
  let earlier = ''
  for (const token of readTokens(text, folds)) {
    const unit = token.text
    features.push(unit)
    if (before) features.push(`${before} ${unit}`)
    if (earlier && isCharacter(unit)) features.push(`${earlier} ${before} ${unit}`)
    const word = isCharacter(unit) ? '' : `^${token.whole}$`
    for (let end = GRAM; end <= word.length; end++) features.push(word.slice(end - GRAM, end))
    earlier = isCharacter(unit) && isCharacter(before) ? before : ''
    before = unit
  }
  return features.map(keyOf)
}

/** FNV-1a, of which the upper bits are kept. */
function keyOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193)
  return hash >>> (32 - KEY_BITS)
}
