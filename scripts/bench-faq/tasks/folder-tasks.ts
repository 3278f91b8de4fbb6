import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Task } from './task.ts'
import { withTypo } from './typo.ts'

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

interface Meta {
  lang?: string
}

/** Every task in a folder: `<name>/docs.jsonl`, `<name>/queries.jsonl` and perhaps `<name>/meta.json`. */
export function folderTasks(folder: string): Task[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'docs.jsonl')))
  if (!names.length) throw new Error('There is no task in the folder of --tasks; wanted are folders with docs.jsonl and queries.jsonl.')
  return names.sort().map((name) => readTask(name, join(folder, name)))
}

function readTask(name: string, folder: string): Task {
  const docs = readLines<DocLine>(join(folder, 'docs.jsonl'))
  const file = join(folder, 'meta.json')
  const meta = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Meta) : {}
  const chinese = docs.filter(({ question }) => /\p{sc=Han}/u.test(question)).length > docs.length / 2
  return {
    name,
    locale: meta.lang === 'zh' || (!meta.lang && chinese) ? 'zh-CN' : (meta.lang ?? 'en'),
    source: 'given',
    entries: docs.map(({ id, question, alternatives = [], answer = '' }) => ({ id, question, phrasings: alternatives, answer })),
    questions: readLines<QueryLine>(join(folder, 'queries.jsonl')).map(({ q, gold, typo }) => ({
      text: q,
      gold: gold === null ? [] : [gold].flat(),
      typo: typo ?? withTypo(q),
    })),
  }
}

function readLines<Line>(file: string): Line[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Line)
}
