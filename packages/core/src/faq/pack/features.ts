import { isCharacter, readTokens } from '../tokens.ts'

const SHORTEST_GRAM = 3
const LONGEST_GRAM = 5

/**
 * What a text has that a pack may know: its words and characters, pairs of them, triples of characters, and parts of words.
 * @param folds traditional characters to simplified ones
 */
export function featuresOf(text: string, folds: ReadonlyMap<string, string>): string[] {
  const features: string[] = []
  let before = ''
  let earlier = ''
  for (const token of readTokens(text)) {
    const unit = folds.get(token.text) ?? token.text
    features.push(unit)
    if (before) features.push(`${before} ${unit}`)
    if (isCharacter(unit)) {
      if (earlier) features.push(`${earlier} ${before} ${unit}`)
      earlier = isCharacter(before) ? before : ''
    } else {
      earlier = ''
      const word = `^${token.whole}$`
      for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
        for (let start = 0; start + length <= word.length; start++) features.push(word.slice(start, start + length))
      }
    }
    before = unit
  }
  return features
}
