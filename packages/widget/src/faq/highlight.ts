/** A piece of a text; `hit` when it was searched for. */
export interface Piece {
  text: string
  hit: boolean
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** In fewer texts than these nothing is common. */
const FEW = 4
const HAN = /\p{sc=Han}/u

/**
 * Cuts a text where words of the query stand in it, so that they can be marked; every character is in exactly one piece.
 * @param isCommon whether a part of the query stands nearly everywhere, such as "how do", and so says nothing
 */
export function splitHits(text: string, query: string, isCommon: (part: string) => boolean = () => false): Piece[] {
  const searched = text.toLowerCase()
  // A letter whose lower case is longer would shift every place behind it.
  if (searched.length !== text.length) return [{ text, hit: false }]
  const hit = new Array<boolean>(text.length).fill(false)
  const whole = query.trim().toLowerCase()
  const telling = partsOf(whole).filter((part) => !isCommon(part))
  for (const part of telling.length > 0 || whole.length < 2 ? telling : [whole]) {
    for (const at of placesOf(part, searched)) hit.fill(true, at, at + part.length)
  }
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; at++) {
    const last = pieces.at(-1)
    if (last && last.hit === hit[at]) last.text += text[at]
    else pieces.push({ text: text[at] as string, hit: hit[at] as boolean })
  }
  return pieces
}

/** Tells which words stand in so many of the texts that they tell them apart no more; small words are common sooner. */
export function createIsCommon(texts: readonly string[]): (part: string) => boolean {
  const all = texts.map((text) => text.toLowerCase())
  const known = new Map<string, boolean>()
  return (part) => {
    const share = HAN.test(part) || part.length > 3 ? 1 / 8 : 1 / 16
    const isCommon = known.get(part) ?? all.filter((text) => placesOf(part, text).length > 0).length >= Math.max(FEW, all.length * share)
    known.set(part, isCommon)
    return isCommon
  }
}

/** Words of two letters and more; of Chinese, which has no spaces, every two neighbours. */
function partsOf(query: string): string[] {
  return (query.match(WORD) ?? []).flatMap((word) => {
    if (!HAN.test(word)) return word.length > 1 ? [word] : []
    const characters = [...word]
    return characters.slice(1).map((second, index) => (characters[index] as string) + second)
  })
}

/** Where a part stands: at the beginning of a word, and, when it is too short to be the beginning of a certain one, as a whole word. */
function placesOf(part: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const begins = !isLetter(text[at - 1])
    const ends = part.length > 2 || !isLetter(text[at + part.length])
    if (HAN.test(part) || (begins && ends)) places.push(at)
  }
  return places
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
