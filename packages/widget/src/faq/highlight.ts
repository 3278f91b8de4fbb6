/** A piece of a text; `hit` when it was searched for. */
export interface Piece {
  text: string
  hit: boolean
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const HAN = /\p{sc=Han}/u

/** Cuts a text where words of the query stand in it, so that they can be marked; every character is in exactly one piece. */
export function splitHits(text: string, query: string): Piece[] {
  const searched = text.toLowerCase()
  // A letter whose lower case is longer would shift every place behind it.
  if (searched.length !== text.length) return [{ text, hit: false }]
  const hit = new Array<boolean>(text.length).fill(false)
  for (const part of partsOf(query.toLowerCase())) {
    for (let at = searched.indexOf(part); at >= 0; at = searched.indexOf(part, at + 1)) {
      if (HAN.test(part) || startsWord(text, at)) hit.fill(true, at, at + part.length)
    }
  }
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; at++) {
    const last = pieces.at(-1)
    if (last && last.hit === hit[at]) last.text += text[at]
    else pieces.push({ text: text[at] as string, hit: hit[at] as boolean })
  }
  return pieces
}

/** Words of two letters and more; of Chinese, which has no spaces, every two neighbours. */
function partsOf(query: string): string[] {
  return (query.match(WORD) ?? []).flatMap((word) => {
    if (!HAN.test(word)) return word.length > 1 ? [word] : []
    const characters = [...word]
    return characters.slice(1).map((second, index) => (characters[index] as string) + second)
  })
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] as string)
}
