import type { Words } from '../strings.ts'

const ACCENTS: Record<string, string> = {
  a: 'å',
  c: 'ç',
  e: 'é',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  u: 'û',
  y: 'ÿ',
  A: 'Å',
  E: 'É',
  O: 'Ø',
  S: 'Š',
  T: 'Ţ',
}

/** Words as no language has them: in brackets, with accents, and longer by four tenths; what is cut off shows. */
export function pseudo(strings: object): Words {
  return Object.fromEntries(Object.entries(strings).map(([key, value]) => [key, key === 'language' ? value : stretch(value)])) as Words
}

function stretch(value: unknown): unknown {
  if (typeof value === 'string') return stretchText(value)
  if (typeof value === 'function') return (...given: unknown[]) => stretchText(String(value(...given)))
  return Object.fromEntries(Object.entries(value as object).map(([key, inside]) => [key, stretch(inside)]))
}

function stretchText(text: string): string {
  const more = 'wörd '.repeat(Math.ceil((text.length * 0.4) / 5)).slice(0, Math.ceil(text.length * 0.4))
  return `[${[...text].map((letter) => ACCENTS[letter] ?? letter).join('')} ${more.trim()}]`
}
