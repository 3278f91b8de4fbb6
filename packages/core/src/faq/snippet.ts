import type { Range } from './highlight.ts'

const SNIPPET = 120

/** How far the beginning of a sentence or of a word is looked for, and at most half of the length. */
const NEAR = 40

/** Half of a character at the end. */
const HALF = /\p{Surrogate}$/u

/** A part of a text that is short enough to be shown in a list. */
export interface Snippet {
  text: string
  /** What it has in common with the question. */
  ranges: Range[]
}

/**
 * The part of a text that has the most in common with a question, cut at words where there are any, with an ellipsis where something is
 * left out; its beginning when nothing has.
 * @param ranges what the text has in common with the question, as `highlight` of an index finds it
 * @param length in UTF-16 units, without the ellipses. @default 120
 */
export function cutSnippet(text: string, ranges: readonly Range[], length: number = SNIPPET): Snippet {
  const marked = (from: number) => ranges.reduce((sum, [start, end]) => sum + (start >= from && end <= from + length ? end - start : 0), 0)
  const best = ranges.reduce((most, [start]) => (marked(start) > marked(most) ? start : most), ranges[0]?.[0] ?? 0)
  const from = beginOf(text, Math.min(best, Math.max(0, text.length - length)), Math.min(NEAR, length / 2))
  const to = endOf(text, from + length)
  const head = from > 0 ? '…' : ''
  const shift = head.length - from
  return {
    text: head + text.slice(from, to).replace(/\s/g, ' ') + (to < text.length ? '…' : ''),
    ranges: ranges.filter(([start, end]) => start >= from && end <= to).map(([start, end]) => [start + shift, end + shift]),
  }
}

/** Where a sentence begins shortly before a place, else a word, else the place itself. */
function beginOf(text: string, at: number, near: number): number {
  const from = Math.max(0, at - near)
  const before = text.slice(from, at)
  const begins = (end: RegExp) => [...before.matchAll(end)].map((match) => match.index + match[0].length)
  return from === 0 ? 0 : from + (begins(/[\n。！？；]|[.!?;]\s/g).at(-1) ?? begins(/[\s，、]/g)[0] ?? before.replace(HALF, '').length)
}

/** Where a text can end: before a word that would be cut, and never inside of a character. */
function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length
  const word = text.slice(Math.max(0, at - NEAR), at).match(/\s[^\s\p{sc=Han}]*$/u)
  if (word && /\S/.test(text.charAt(at))) return at - word[0].length
  return text.slice(0, at).replace(HALF, '').length
}
