import { addTo } from './lists.ts'
import type { Index } from './read-index.ts'
import type { Sounds } from './sounds.ts'
import { isCharacter } from './tokens.ts'

/** A node that a place in a question may be. */
export interface Choice {
  node: number
  /** How likely it is meant, from 0 to 1. */
  share: number
  /** Counts only as a part of a phrase: alone it would be a wild guess. */
  quiet: boolean
  /** What it was spelled by; a phrase of two single letters says little, too. */
  spelled?: 'syllable' | 'letter' | undefined
}

/** A phrase that was found; `parts` are its nodes that were only guessed. */
export interface FoundPhrase extends Choice {
  parts: number[]
  /** The node that it begins with. */
  from: number
  /** Its last unit. */
  to: number
}

/** Guesses what is meant by what was typed. */
export interface Guesser {
  /** The word itself, if it is known. */
  exact(word: string): Choice[]
  /**
   * The places that a word stands for, each with its choices: several for pinyin, which has no gaps.
   * @param whole the word with its ending
   */
  any(word: string, whole: string, unfinished: boolean): Choice[][]
  /** Phrases that end in this place; guessed ones only where nothing is certain. */
  phrases(before: readonly (Choice & { parts?: number[] })[], place: readonly Choice[]): FoundPhrase[]
}

const ALIKE = 0.6
const SPELLED = 0.9
const MISTYPED = 0.75
const LONGER = 0.4
const MOST_LONGER = 30

/**
 * Makes the guesser of an index.
 * @param sounds what is typed by its sound; absent where nothing is
 */
export function createGuesser(index: Index, sounds: Sounds | undefined): Guesser {
  const { units, phrases, postings } = index
  // Made when they are first needed, so that opening stays fast.
  let words: [string, number][] | undefined
  let followers: Map<number, [unit: number, phrase: number][]> | undefined

  function knownWords(): [string, number][] {
    words ??= [...units].filter(([unit]) => unit.length > 2)
    return words
  }

  function followersOf(first: number): [unit: number, phrase: number][] {
    if (!followers) {
      followers = new Map()
      for (const [key, node] of phrases) addTo(followers, Math.floor(key / units.size), [key % units.size, node])
    }
    return followers.get(first) ?? []
  }

  function exact(word: string): Choice[] {
    const node = units.get(word)
    return node === undefined ? [] : [{ node, share: 1, quiet: false }]
  }

  function shared(found: [string, number][], share: number): Choice[] {
    return found
      .slice(0, MOST_LONGER)
      .map(([, node]) => ({ node, share: share / Math.sqrt(Math.min(found.length, MOST_LONGER)), quiet: false }))
  }

  /** Of guessed phrases the frequent one is meant more often than the rare one. */
  function weighed(found: FoundPhrase[]): FoundPhrase[] {
    if (!found[0]?.quiet) return found
    const counts = found.map(({ node }) => 1 + (postings[node]?.entries.length ?? 0))
    const most = Math.max(...counts)
    return found.map((phrase, i) => ({ ...phrase, share: phrase.share * ((counts[i] ?? 0) / most) ** 0.7 * found.length ** -0.3 }))
  }

  return {
    exact,
    any(word, whole, unfinished) {
      const known = exact(word)
      if (isCharacter(word))
        return [
          [
            ...known,
            ...(sounds?.alike(word) ?? []).flatMap((node) => (node === known[0]?.node ? [] : { node, share: ALIKE, quiet: true })),
          ],
        ]
      const longer =
        unfinished && word.length > 1 ? knownWords().filter(([unit]) => unit.length > word.length && unit.startsWith(word)) : []
      if (known.length || longer.length) return [[...known, ...shared(longer, known.length ? LONGER : 1)]]
      const heard = sounds?.spell(whole, unfinished)
      if (heard?.length)
        return heard.map(({ units: list, spelled }) =>
          list.map((node) => ({ node, share: SPELLED, quiet: spelled === 'letter' || list.length > 1, spelled })),
        )
      return [
        word.length > 3
          ? shared(
              knownWords().filter(([unit]) => isNear(unit, word)),
              MISTYPED,
            )
          : [],
      ]
    },
    phrases(before, place) {
      const found: FoundPhrase[] = []
      for (const quiet of [false, true]) {
        if (found.length) break
        const here = new Map(place.map((choice) => [choice.node, choice]))
        for (const first of before) {
          for (const [unit, node] of followersOf(first.node)) {
            const second = here.get(unit)
            if (!second || (first.quiet || second.quiet) !== quiet) continue
            const parts = [...(first.parts ?? []), ...(first.quiet && !first.parts ? [first.node] : []), ...(second.quiet ? [unit] : [])]
            const spelled = first.spelled === 'letter' ? second.spelled : undefined
            found.push({ node, share: first.share * second.share, quiet, spelled, parts, from: first.node, to: unit })
          }
        }
      }
      return weighed(found)
    },
  }
}

/** Whether one slip is between two words: a letter wrong, missing, too many, or two swapped. */
export function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  return (left.length < 2 && right.length < 2) || (left.length === 2 && left[0] === right[1] && left[1] === right[0] && right.length === 2)
}
