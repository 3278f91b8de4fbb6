import type { Index } from './read-index.ts'
import type { Reader } from './reading.ts'
import { isCharacter, readTokens } from './tokens.ts'

/** A part of a text, in UTF-16 units: from its start up to before its end. */
export type Range = [start: number, end: number]

/** How much of what the most telling word says a word has to say to be marked. */
const TELLING = 0.3
/** The same for a character beside one that says so much. */
const LITTLE = 0.12
const MOST_TOKENS = 400

/**
 * Makes the function that finds what a text has in common with a question: its words, also mistyped and unfinished, and Chinese also by
 * its sound. What stands everywhere, such as "how do I", is left out unless nothing else was asked.
 */
export function createHighlighter({ units, folds }: Index, read: Reader): (query: string, text: string) => Range[] {
  return (query, text) => {
    const asked = read(query, 'typing').nodes
    const most = Math.max(0, ...[...asked].map(([node, strength]) => (node < units.size ? strength : 0)))
    const tokens = readTokens(text, folds, MOST_TOKENS).map(({ text: word, whole, start, end }) => {
      const says = asked.get(units.get(word) ?? -1) ?? 0
      return { start, end, whole, says, single: isCharacter(word) }
    })
    const typed = readTokens(query, folds)
    const last = typed.at(-1)
    const unfinished = last && last.end === query.length && !isCharacter(last.text) ? last.whole : undefined
    const isAlone = typed.length === 1 && last !== undefined && isCharacter(last.text)
    const ranges: Range[] = []
    tokens.forEach(({ start, end, whole, says, single }, i) => {
      // One Chinese character is in many words: beside it there has to be another one that was asked for.
      const beside = [tokens[i - 1], tokens[i + 1]].map((other) => (other?.single && other.says >= LITTLE * most ? other.says : 0))
      const tells = !single || isAlone ? says : says >= LITTLE * most && Math.max(...beside) > 0 ? Math.max(says, ...beside) : 0
      if (tells === 0 || tells < TELLING * most) return
      const before = ranges.at(-1)
      if (before?.[1] === start) before[1] = end
      else ranges.push([start, unfinished && whole.startsWith(unfinished) ? Math.min(end, start + unfinished.length) : end])
    })
    return ranges
  }
}
