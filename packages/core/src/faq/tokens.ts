/** A word, or one character of a script that writes without spaces. */
export interface Token {
  /** Lower case, half width, without its ending. */
  text: string
  /** The same with its ending. */
  whole: string
  /** Where it stands in the text, in UTF-16 units. */
  start: number
  end: number
}

const UNSPACED = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'
const TOKEN = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]|(?<=\\p{L})['’](?=\\p{L}))+`, 'gu')
const MOST_TOKENS = 120

/**
 * The tokens of a text in their order.
 * @param folds traditional characters to simplified ones, which tokens then are. @default none
 * @param most how many of a very long text. @default 120
 */
export function readTokens(text: string, folds: ReadonlyMap<string, string> = new Map(), most: number = MOST_TOKENS): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const word = normalize(match[0])
    const whole = folds.get(word) ?? word
    tokens.push({ text: stem(whole), whole, start: match.index, end: match.index + match[0].length })
    if (tokens.length === most) break
  }
  return tokens
}

function normalize(word: string): string {
  const plain = word.normalize('NFKC').toLowerCase()
  return /^\p{N}+$/u.test(plain) ? '0' : plain.replace(/['’](s$)?/g, '')
}

/** Takes common English endings off; short words and other scripts stay as they are. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  return word
    .replace(/(ss|sh|ch|x|z)es$/, '$1')
    .replace(/ies$/, 'y')
    .replace(/([^su])s$/, '$1')
    .replace(/(.{3})(?:ing|ed|ly)$/, '$1')
    .replace(/([^aeiouls])\1$/, '$1')
    .replace(/(..)e$/, '$1')
    .replace(/(..)y$/, '$1i')
}

/** Whether a token is one character of a script without spaces. */
export function isCharacter(text: string): boolean {
  return text > '\u0e00' && [...text].length === 1
}
