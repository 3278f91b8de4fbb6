import type { Index } from './read-index.ts'

const COLLATION = 'zh-u-co-pinyin'
const LONGEST = 60
const LONGEST_SYLLABLE = 6
const MOSTLY = 0.7

/** A syllable, or a letter that stands for one. */
export interface Sound {
  /** The units that it may be. */
  units: number[]
  spelled: 'syllable' | 'letter'
}

/** A way to cut letters into syllables. */
interface Spelling {
  cost: number
  /** Letters in syllables. */
  heard: number
  /** Letters that stand alone. */
  initials: number
  places: Sound[]
}

/** Hears Chinese: letters as pinyin, and characters that sound alike. */
export interface Sounds {
  /** The syllables or initials of a row of letters; empty when it is no pinyin. */
  spell(letters: string, unfinished: boolean): Sound[]
  /** Units that sound like a character. */
  alike(character: string): number[]
}

const KEYBOARD = 'qwertyuiop asdfghjkl zxcvbnm poiuytrewq lkjhgfdsa mnbvcxz'

/** Whether somebody only let their fingers run. */
function isKeyboardRow(letters: string): boolean {
  return /(.)\1\1/.test(letters) || (letters.length > 2 && KEYBOARD.includes(letters))
}

/** Makes the ear of an index; one without Chinese hears nothing. */
export function createSounds({ sounds, units }: Index): Sounds {
  // Made when they are first needed, so that opening stays fast.
  const initials = new Map<string, number[]>()
  let ordered: { compare: (a: string, b: string) => number; inOrder: [string, number[]][] } | undefined

  function startingWithLetter(letter: string): number[] {
    if (!initials.has(letter)) initials.set(letter, startingWith(letter))
    return initials.get(letter) as number[]
  }

  function startingWith(part: string): number[] {
    return [...sounds].flatMap(([sound, list]) => (sound.startsWith(part) ? list : []))
  }

  function charactersInOrder(): NonNullable<typeof ordered> {
    const { compare } = new Intl.Collator(COLLATION)
    const names = [...units.keys()]
    const all = [...sounds.values()].flatMap((list) => list.map((unit): [string, number[]] => [names[unit] as string, list]))
    return { compare, inOrder: all.sort((a, b) => compare(a[0], b[0])) }
  }

  return {
    spell(letters, unfinished) {
      if (!sounds.size || letters.length > LONGEST || !/^[a-z]+$/.test(letters) || isKeyboardRow(letters)) return []
      const best: Spelling[] = [{ cost: 0, heard: 0, initials: 0, places: [] }]
      for (let end = 1; end <= letters.length; end++) {
        for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
          const before = best[start] as Spelling
          const part = letters.slice(start, end)
          const syllable = sounds.get(part) ?? (unfinished && part.length > 1 && end === letters.length ? startingWith(part) : [])
          const single = part.length === 1
          if (!syllable.length && !single) continue
          const cost = before.cost + (syllable.length ? 1 : 1.6)
          if (cost >= (best[end]?.cost ?? Infinity)) continue
          const heard = before.heard + (syllable.length ? part.length : 0)
          const place = syllable.length
            ? { units: syllable, spelled: 'syllable' as const }
            : { units: startingWithLetter(part), spelled: 'letter' as const }
          best[end] = { cost, heard, initials: before.initials + (syllable.length ? 0 : 1), places: [...before.places, place] }
        }
      }
      // English has a syllable here and there: pinyin is mostly syllables, or nothing but initials.
      const found = best[letters.length] as Spelling
      return found.initials === letters.length || found.heard >= MOSTLY * letters.length ? found.places : []
    },
    alike(character) {
      // The browser knows the order of all characters by their sound: an unknown one sounds like a neighbour.
      if (!sounds.size) return []
      ordered ??= charactersInOrder()
      const { compare, inOrder } = ordered
      let low = 0
      for (let high = inOrder.length; low < high; ) {
        const middle = (low + high) >> 1
        if (compare(inOrder[middle]?.[0] ?? '', character) < 0) low = middle + 1
        else high = middle
      }
      const near = inOrder.slice(Math.max(0, low - 1), low + 2)
      const same = near.filter(([other]) => other === character)
      return [...new Set((same.length ? same : near).flatMap(([, list]) => list))]
    },
  }
}
