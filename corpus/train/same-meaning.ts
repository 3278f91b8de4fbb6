/** The file of a language that lists what means the same. */
export const SAME_MEANING = '_same-meaning.yaml'

/**
 * Parses groups of words that mean the same: one a line, as a YAML list within a list; no more of YAML than that.
 * @throws Error that names the line when it is no group, or has a word twice, or only one
 */
export function parseSameMeaning(text: string): string[][] {
  return text.split('\n').flatMap((line, i) => {
    if (!line.trim() || line.startsWith('#')) return []
    const words = /^- \[(.+)\]$/.exec(line)?.[1]?.split(', ') ?? []
    if (words.length < 2 || words.some((word) => !/^[^[\]{}:#,"&*]+$/.test(word)))
      throw new Error(`${SAME_MEANING}:${i + 1}: "${line}" is not understood; wanted is "- [word, another, …]", with two words or more.`)
    const twice = words.find((word, at) => words.indexOf(word) !== at)
    if (twice) throw new Error(`${SAME_MEANING}:${i + 1}: "${twice}" is there twice; wanted is each word once in a group.`)
    return [words]
  })
}
