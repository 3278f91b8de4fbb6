import type { Index } from './read-index.ts'

const COLLATION = 'zh-u-co-pinyin'
const LONGEST = 40

/** Hears Chinese: letters as pinyin, and characters that sound alike. */
export interface Sounds {
  /** Units that each syllable or initial of a row of letters may be; empty when it is no pinyin. */
  spell(letters: string, unfinished: boolean): number[][]
  /** Units that sound like a character. */
  alike(character: string): number[]
}

/** Makes the ear of an index; one without Chinese hears nothing. */
export function createSounds({ sounds, units }: Index): Sounds {
  const initials = new Map<string, number[]>()
  for (const [sound, list] of sounds) initials.set(sound[0] ?? '', [...(initials.get(sound[0] ?? '') ?? []), ...list])
  const compare = new Intl.Collator(COLLATION).compare
  let inOrder: [string, number[]][] | undefined

  function startingWith(part: string): number[] {
    return [...sounds].flatMap(([sound, list]) => (sound.startsWith(part) ? list : []))
  }

  return {
    spell(letters, unfinished) {
      if (!sounds.size || letters.length > LONGEST || !/^[a-z]+$/.test(letters)) return []
      const best: { cost: number; initials: number; pieces: number[][] }[] = [{ cost: 0, initials: 0, pieces: [] }]
      for (let end = 1; end <= letters.length; end++) {
        for (let start = Math.max(0, end - 6); start < end; start++) {
          const part = letters.slice(start, end)
          const syllable = sounds.get(part)
          const before = best[start]
          const list =
            syllable ?? (part.length === 1 ? initials.get(part) : unfinished && end === letters.length ? startingWith(part) : undefined)
          const cost = (before?.cost ?? 0) + (syllable ? 1 : 1.6)
          if (!before || !list?.length || cost >= (best[end]?.cost ?? Infinity)) continue
          best[end] = { cost, initials: before.initials + (syllable ? 0 : 1), pieces: [...before.pieces, list] }
        }
      }
      const found = best[letters.length]
      // Half a word of English is a syllable here and there: pinyin is all syllables, all initials, or little in between.
      return found && (found.initials === found.pieces.length || found.initials <= 1 + found.pieces.length / 4) ? found.pieces : []
    },
    alike(character) {
      // The browser knows the order of all characters by their sound: an unknown one sounds like a neighbour.
      inOrder ??= [...sounds]
        .flatMap(([, list]) => list.map((unit) => [[...units.keys()][unit] ?? '', list] as [string, number[]]))
        .sort((a, b) => compare(a[0], b[0]))
      let low = 0
      for (let high = inOrder.length; low < high; ) {
        const middle = (low + high) >> 1
        if (compare(inOrder[middle]?.[0] ?? '', character) < 0) low = middle + 1
        else high = middle
      }
      return [...new Set([...(inOrder[low - 1]?.[1] ?? []), ...(inOrder[low]?.[1] ?? []), ...(inOrder[low + 1]?.[1] ?? [])])]
    },
  }
}
