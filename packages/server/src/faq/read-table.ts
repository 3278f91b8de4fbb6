import { readFile } from 'node:fs/promises'
import type { Audience } from '@shopbell/core/protocol'
import { isSeq, LineCounter, parseDocument } from 'yaml'
import { type CsvRow, parseCsv } from './csv.ts'
import { parseBody } from './markdown-body.ts'
import type { FaqFile } from './parse-entry.ts'
import { checkSource, type FaqSource } from './source.ts'
import { SourceError, SourceErrors } from './source-error.ts'

const TEXTS = ['id', 'question', 'answer', 'category', 'updated', 'locale']
const LISTS = ['phrasings', 'audience', 'products', 'related']

/**
 * Reads entries out of one `.json` file (a list of objects) or `.csv` file (lists in a cell apart by `|`).
 * Wanted are `id`, `question` and `answer` (Markdown); the rest of the front matter is optional.
 * @param locale of entries that do not say theirs
 * @throws SourceErrors with every mistake, each with file and line
 */
export async function readFaqTable(file: string, locale: string): Promise<FaqSource> {
  const text = await readFile(file, 'utf8')
  const errors: SourceError[] = []
  const files: FaqFile[] = []
  for (const { line, value } of file.endsWith('.csv') ? csvRecords(file, text) : jsonRecords(file, text)) {
    try {
      files.push(readRecord(file, line, value, locale))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      errors.push(error)
    }
  }
  const categories = [...new Set(files.map(({ entry }) => entry.category))].map((id) => ({ id, name: {} }))
  const source = { categories, files }
  if (!errors.length) errors.push(...checkSource(source))
  if (errors.length) throw new SourceErrors(errors)
  return source
}

interface TableRecord {
  line: number
  value: Record<string, unknown>
}

function csvRecords(file: string, text: string): TableRecord[] {
  const asLists = ({ line, cells }: CsvRow) => {
    const lists = LISTS.filter((key) => cells[key]).map((key) => [key, (cells[key] ?? '').split('|').map((item) => item.trim())])
    const texts = Object.entries(cells).filter(([key, value]) => value && !LISTS.includes(key))
    return { line, value: Object.fromEntries([...texts, ...lists]) as Record<string, unknown> }
  }
  return parseCsv(file, text, ['id', 'question', 'answer']).map(asLists)
}

function jsonRecords(file: string, text: string): TableRecord[] {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const problem = document.errors[0]
  if (problem) throw new SourceErrors([new SourceError(file, problem.linePos?.[0].line ?? 1, 'This is not JSON.')])
  const list = document.contents
  if (!isSeq(list))
    throw new SourceErrors([new SourceError(file, 1, 'Wanted is a list of entries, as [{"id": …, "question": …, "answer": …}].')])
  const values = document.toJS() as Record<string, unknown>[]
  return values.map((value, i) => {
    const node = list.items[i] as { range?: [number, number, number] } | undefined
    return { line: counter.linePos(node?.range?.[0] ?? 0).line, value }
  })
}

function readRecord(file: string, line: number, value: Record<string, unknown>, locale: string): FaqFile {
  const fail = (problem: string): never => {
    throw new SourceError(file, line, problem)
  }
  if (typeof value !== 'object' || value === null) fail('An entry is an object with id, question and answer.')
  for (const key of Object.keys(value)) {
    if (![...TEXTS, ...LISTS].includes(key)) fail(`"${key}" is not known; wanted are ${[...TEXTS, ...LISTS].join(', ')}.`)
  }
  const text = (key: string, fallback?: string): string => {
    const found = value[key] ?? fallback
    return typeof found === 'string' && found.trim() ? found : fail(`"${key}" has to be a text.`)
  }
  const list = (key: string): string[] => {
    const found = value[key] ?? []
    return Array.isArray(found) && found.every((item) => typeof item === 'string') ? found : fail(`"${key}" has to be a list of texts.`)
  }
  const audience = list('audience')
  for (const who of audience)
    if (who !== 'new' && who !== 'existing') fail(`The audience "${who}" is not known; wanted is new, existing or both.`)
  return {
    file,
    locale: text('locale', locale),
    phrasings: list('phrasings'),
    lines: Object.fromEntries([...TEXTS, ...LISTS].map((key) => [key, line])),
    bodyLine: line,
    entry: {
      id: text('id'),
      question: text('question'),
      category: text('category', 'all'),
      audience: audience as Audience[],
      products: list('products'),
      related: list('related'),
      updated: text('updated', '1970-01-01'),
      body: parseBody(file, text('answer'), line),
    },
  }
}
