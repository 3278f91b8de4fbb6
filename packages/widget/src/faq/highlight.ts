import type { Range } from '@shopbell/core/faq'

/** A piece of a text; `hit` when it was searched for. */
export interface Piece {
  text: string
  hit: boolean
}

/** Cuts a text at the ranges that shall be marked; every character is in exactly one piece. */
export function splitHits(text: string, ranges: readonly Range[]): Piece[] {
  const pieces = ranges.flatMap(([start, end], i) => [
    { text: text.slice(ranges[i - 1]?.[1] ?? 0, start), hit: false },
    { text: text.slice(start, end), hit: true },
  ])
  return [...pieces, { text: text.slice(ranges.at(-1)?.[1] ?? 0), hit: false }].filter((piece) => piece.text !== '')
}
