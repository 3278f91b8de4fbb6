import { shuffled } from './random.ts'

/** Something said in several ways; each way is a row of words or phrases. */
export type Saying = string[][]

/**
 * Small sayings out of words that mean the same: each of two meanings, and each meaning in two sayings, so that both words of a saying
 * have to be understood to find the other ways to say it.
 * @param groups words that mean the same
 * @param count how many meanings are taken; none of them shares a word with another
 * @param ways how many ways there are to say each
 */
export function sayingsOf(groups: readonly (readonly string[])[], count: number, ways: number, random: () => number): Saying[] {
  const taken = new Set<string>()
  const chosen: string[][] = []
  for (const group of shuffled(groups, random)) {
    if (chosen.length === count) break
    if (group.some((word) => taken.has(word))) continue
    for (const word of group) taken.add(word)
    chosen.push(shuffled(group, random))
  }
  return chosen.map((group, i) => {
    const next = chosen[(i + 1) % chosen.length] ?? group
    return Array.from({ length: ways }, (_, way) => [group[way % group.length] ?? '', next[(way + ways) % next.length] ?? ''])
  })
}
