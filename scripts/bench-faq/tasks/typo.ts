import { chanceOf, pick } from './chance.ts'

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/**
 * The text with one slip of the finger, the same each time: in a word of four letters or more a key beside the right one, a letter too few or
 * too many, or two swapped; in a text without such a word a Chinese character is missing.
 */
export function withTypo(text: string): string {
  const chance = chanceOf(text)
  const word = pick([...text.matchAll(/[a-z]{4,}/gi)], chance)
  if (!word) return withoutCharacter(text, chance)
  const at = word.index + 1 + Math.floor(chance() * (word[0].length - 2))
  const [before, letter = '', after] = [text.slice(0, at), text[at], text.slice(at + 1)]
  const slips = [
    () => before + after,
    () => before + besides(letter, chance) + after,
    () => before + letter + besides(letter, chance) + after,
  ]
  const next = after[0] ?? ''
  if (next !== letter) slips.push(() => before + next + letter + after.slice(1))
  return pick(slips, chance)?.() ?? text
}

function withoutCharacter(text: string, chance: () => number): string {
  const characters = [...text]
  const places = characters.flatMap((character, i) => (/\p{sc=Han}/u.test(character) ? [i] : []))
  const gone = places.length > 1 ? pick(places, chance) : undefined
  return characters.filter((_, i) => i !== gone).join('')
}

function besides(letter: string, chance: () => number): string {
  const row = ROWS.find((keys) => keys.includes(letter.toLowerCase())) ?? ''
  const at = row.indexOf(letter.toLowerCase())
  return (
    pick(
      [row[at - 1], row[at + 1]].filter((key) => key !== undefined),
      chance,
    ) ?? letter
  )
}
