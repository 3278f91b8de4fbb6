import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bodyText } from '@shopbell/core/faq'
import { parseTestQuestions, readFaqFolder, sourceLocales } from '../../packages/server/src/faq/index.ts'

/** An entry as every engine gets it. */
export interface BenchEntry {
  id: string
  question: string
  phrasings: string[]
  answer: string
}

/** A question, the ids that answer it (none when it is out of scope), and the same with one slip of the finger. */
export interface BenchQuestion {
  text: string
  gold: string[]
  typo: string
}

/** An FAQ and what is asked of it. */
export interface Task {
  name: string
  locale: string
  entries: BenchEntry[]
  questions: BenchQuestion[]
}

interface DocLine {
  id: string
  question: string
  alternatives?: string[]
  answer?: string
}

interface QueryLine {
  q: string
  gold: string | string[] | null
  typo?: string
}

/** The demo shop's FAQ with its test questions, in each locale. */
export async function ownTasks(folder: string): Promise<Task[]> {
  const source = await readFaqFolder(folder)
  return sourceLocales(source).map((locale) => ({
    name: `tidewood-${locale}`,
    locale,
    entries: source.files
      .filter((file) => file.locale === locale)
      .map(({ entry, phrasings }) => ({ id: entry.id, question: entry.question, phrasings, answer: bodyText(entry.body) })),
    questions: readdirSync(join(folder, 'questions'))
      .filter((file) => file.startsWith(`${locale}-`))
      .flatMap((file) => parseTestQuestions(file, readFileSync(join(folder, 'questions', file), 'utf8')))
      .map(({ question, expected }) => ({ text: question, gold: expected, typo: withSlip(question) })),
  }))
}

/** Every task in a folder: `<name>/docs.jsonl` and `<name>/queries.jsonl`. */
export function folderTasks(folder: string): Task[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'docs.jsonl')))
  return names.sort().map((name) => {
    const docs = readLines(join(folder, name, 'docs.jsonl')) as DocLine[]
    const queries = readLines(join(folder, name, 'queries.jsonl')) as QueryLine[]
    const chinese = docs.filter(({ question }) => /\p{sc=Han}/u.test(question)).length > docs.length / 2
    return {
      name,
      locale: chinese ? 'zh-CN' : 'en',
      entries: docs.map(({ id, question, alternatives = [], answer = '' }) => ({ id, question, phrasings: alternatives, answer })),
      questions: queries.map(({ q, gold, typo }) => ({ text: q, gold: gold === null ? [] : [gold].flat(), typo: typo ?? withSlip(q) })),
    }
  })
}

function readLines(file: string): unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as unknown)
}

/** Swaps two letters in the longest word, or drops a Chinese character in the middle; the same each time. */
function withSlip(text: string): string {
  const word = (text.match(/[a-z]{4,}/gi) ?? []).sort((a, b) => b.length - a.length)[0]
  if (word) return text.replace(word, word[0] + (word[2] ?? '') + (word[1] ?? '') + word.slice(3))
  const characters = [...text]
  return characters.filter((_, i) => i !== characters.length >> 1).join('')
}
