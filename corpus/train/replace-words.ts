import { isCharacter, readTokens } from '../../packages/core/src/faq/tokens.ts'
import type { Augment } from './augment.ts'

/** One Chinese character alone is too often a part of another word. */
const FEWEST_CHARACTERS = 2

/**
 * Makes an augmentation that says one thing of a line in another word that means the same, in place; lines without such a word stay.
 * @param groups words and short phrases that mean the same; a word may be in several
 */
export function replaceWords(groups: readonly (readonly string[])[]): Augment {
  const homes = new Map<string, number[]>()
  let longest = 0
  groups.forEach((words, group) => {
    for (const word of words) {
      const tokens = readTokens(word).map(({ text }) => text)
      if (tokens.every(isCharacter) && tokens.length < FEWEST_CHARACTERS) continue
      const key = tokens.join(' ')
      homes.set(key, [...(homes.get(key) ?? []), group])
      longest = Math.max(longest, tokens.length)
    }
  })

  return (line, random) => {
    const tokens = readTokens(line)
    const found: { start: number; end: number; key: string }[] = []
    for (let at = 0; at < tokens.length; ) {
      let length = Math.min(longest, tokens.length - at)
      const keyOf = () => textsOf(tokens.slice(at, at + length))
      while (length && !homes.has(keyOf())) length--
      if (length) found.push({ start: tokens[at]?.start ?? 0, end: tokens[at + length - 1]?.end ?? 0, key: keyOf() })
      at += length || 1
    }
    const place = found[Math.floor(random() * found.length)]
    if (!place) return line
    const group = pick(homes.get(place.key) ?? [], random)
    const others = (groups[group ?? 0] ?? []).filter((word) => textsOf(readTokens(word)) !== place.key)
    return line.slice(0, place.start) + (pick(others, random) ?? line.slice(place.start, place.end)) + line.slice(place.end)
  }
}

function textsOf(tokens: readonly { text: string }[]): string {
  return tokens.map(({ text }) => text).join(' ')
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)]
}
