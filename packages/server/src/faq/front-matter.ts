import type { Audience } from '@shopbell/core/protocol'
import { isMap, LineCounter, parseDocument } from 'yaml'
import { SourceError } from './source-error.ts'

/** The head of an answer's file. */
export interface FrontMatter {
  id: string
  locale: string
  question: string
  phrasings: string[]
  category: string
  audience: Audience[]
  products: string[]
  related: string[]
  popular?: boolean
  updated: string
}

/** A file's front matter, and what stands below it. */
export interface ParsedFile {
  head: FrontMatter
  /** Line of each key, counted from 1. */
  lines: Record<string, number>
  body: string
  /** Line on which the body begins. */
  bodyLine: number
}

const TEXTS = ['id', 'locale', 'question', 'category', 'updated']
const LISTS = ['phrasings', 'audience', 'products', 'related']
const FLAGS = ['popular']
const KNOWN = [...TEXTS, ...LISTS, ...FLAGS]
const REQUIRED = [...TEXTS]

/**
 * Reads the front matter of a file.
 * @throws SourceError for what is missing, unknown or of another kind
 */
export function parseFrontMatter(file: string, text: string): ParsedFile {
  const match = /^\uFEFF?---\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!match) throw new SourceError(file, 1, 'A file begins with front matter: a line "---", keys and values, another line "---".')
  const counter = new LineCounter()
  const document = parseDocument(match[1] ?? '', { lineCounter: counter, schema: 'core' })
  const problem = document.errors[0]
  if (problem)
    throw new SourceError(
      file,
      1 + (problem.linePos?.[0].line ?? 1),
      `The front matter is not YAML: ${problem.message.split(' at line ')[0]}`,
    )
  if (!isMap(document.contents)) throw new SourceError(file, 2, 'The front matter has keys and values, such as "id: refund-time".')
  const lines: Record<string, number> = {}
  for (const { key } of document.contents.items) {
    const { value, range } = key as { value: unknown; range?: [number, number, number] }
    lines[String(value)] = 1 + counter.linePos(range?.[0] ?? 0).line
  }
  const raw = document.toJS() as Record<string, unknown>
  for (const [key, line] of Object.entries(lines)) {
    if (!KNOWN.includes(key)) throw new SourceError(file, line, `"${key}" is not known; wanted are ${KNOWN.join(', ')}.`)
  }
  for (const key of REQUIRED) if (!(key in raw)) throw new SourceError(file, 1, `"${key}" is missing.`)
  for (const key of TEXTS)
    if (typeof raw[key] !== 'string' || !raw[key].trim()) throw new SourceError(file, lines[key] ?? 1, `"${key}" has to be a text.`)
  for (const key of LISTS) raw[key] = readList(raw[key], file, lines[key] ?? 1, key)
  for (const key of FLAGS)
    if (key in raw && typeof raw[key] !== 'boolean') throw new SourceError(file, lines[key] ?? 1, `"${key}" has to be true or false.`)
  const head = raw as unknown as FrontMatter
  for (const who of head.audience) {
    if (who !== 'new' && who !== 'existing')
      throw new SourceError(file, lines['audience'] ?? 1, `The audience "${who}" is not known; wanted is new, existing or both.`)
  }
  if (!isDay(head.updated))
    throw new SourceError(file, lines['updated'] ?? 1, `"${head.updated}" is not a day; wanted is for example 2026-11-20.`)
  return { head, lines, body: text.slice(match[0].length), bodyLine: 1 + match[0].split('\n').length - 1 }
}

function readList(value: unknown, file: string, line: number, key: string): string[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' && item.trim())) return value
  throw new SourceError(
    file,
    line,
    `"${key}" has to be a list of texts, such as [one, two]; a text with a colon or only digits needs quotes.`,
  )
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}
