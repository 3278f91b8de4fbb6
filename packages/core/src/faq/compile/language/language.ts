import { readTokens } from '../../tokens.ts'
import { CHINESE_MEANINGS } from './chinese-meanings.ts'
import { ENGLISH_MEANINGS } from './english-meanings.ts'
import { PINYIN } from './pinyin-table.ts'
import { CHINESE_STOP_CHARACTERS, ENGLISH_STOP_WORDS } from './stop-words.ts'
import { TRADITIONAL } from './traditional-table.ts'

/** What the compiler knows of a language. */
export interface Language {
  /** Words and characters that say little in a question. */
  stops: Set<string>
  /** What means the same, each as rows of tokens. */
  meanings: string[][][]
  /** Traditional characters to simplified ones. */
  folds: Map<string, string>
  /** Syllables to the characters that are read so. */
  sounds: Map<string, string[]>
}

/** The tables of a locale; a language without tables gets empty ones. */
export function languageOf(locale: string): Language {
  const name = locale.toLowerCase().split('-')[0]
  if (name === 'zh')
    return {
      stops: new Set(CHINESE_STOP_CHARACTERS),
      meanings: meaningsOf(CHINESE_MEANINGS),
      folds: foldsOf(TRADITIONAL),
      sounds: soundsOf(PINYIN),
    }
  const empty = { folds: new Map<string, string>(), sounds: new Map<string, string[]>() }
  if (name === 'en') return { stops: new Set(tokensOf(ENGLISH_STOP_WORDS)), meanings: meaningsOf(ENGLISH_MEANINGS), ...empty }
  return { stops: new Set(), meanings: [], ...empty }
}

function tokensOf(text: string): string[] {
  return text.split('\n').flatMap((line) => readTokens(line).map((token) => token.text))
}

function meaningsOf(table: string): string[][][] {
  const lines = table.split('\n').filter((line) => line.trim())
  return lines.map((line) => line.split(',').map((words) => readTokens(words).map((token) => token.text)))
}

function foldsOf(table: string): Map<string, string> {
  return new Map([...table.replaceAll('\n', '').matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]))
}

function soundsOf(table: string): Map<string, string[]> {
  return new Map([...table.matchAll(/([a-z]+)([^a-z\s]+)/g)].map(([, sound = '', characters = '']) => [sound, [...characters]]))
}
