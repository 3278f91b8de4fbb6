import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSameMeaning, SAME_MEANING } from './same-meaning.ts'

/** One question that shops are asked, and the ways in which it is asked. */
export interface CorpusQuestion {
  id: string
  /** The plain form. */
  ask: string
  train: string[]
  test: string[]
}

/** Everything that is written in one language. */
export interface Corpus {
  questions: CorpusQuestion[]
  /** What shops do not answer; its `ask` is empty. */
  outOfScope: CorpusQuestion
  /** Words and short phrases that mean the same, a group for each meaning. */
  sameMeaning: string[][]
}

const OUT_OF_SCOPE = '_out-of-scope'

/**
 * Reads the files of a language.
 * @param folder such as `corpus/en`
 * @throws Error that names the file and the line when one is not of the corpus' form
 */
export function readCorpus(folder: string): Corpus {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const files = names
    .filter((name) => name !== SAME_MEANING)
    .sort()
    .map((name) => parseQuestion(name, readFileSync(join(folder, name), 'utf8')))
  const outOfScope = files.find(({ id }) => id === OUT_OF_SCOPE)
  if (!outOfScope) throw new Error(`There is no ${OUT_OF_SCOPE}.yaml in ${folder}; it lists what a shop does not answer.`)
  const sameMeaning = names.includes(SAME_MEANING) ? parseSameMeaning(readFileSync(join(folder, SAME_MEANING), 'utf8')) : []
  return { questions: files.filter((file) => file !== outOfScope), outOfScope, sameMeaning }
}

/** Parses one file: `id`, `ask`, and the lists `train` and `test`; no more of YAML than that. */
export function parseQuestion(name: string, text: string): CorpusQuestion {
  const question: CorpusQuestion = { id: '', ask: '', train: [], test: [] }
  let list: string[] | undefined
  text.split('\n').forEach((line, i) => {
    const [, key = '', value = ''] = /^(id|ask): (.+)$/.exec(line) ?? []
    const item = /^ {2}- (.+)$/.exec(line)?.[1]
    if (key === 'id' || key === 'ask') question[key] = scalar(value)
    else if (line === 'train:' || line === 'test:') list = question[line.slice(0, -1) as 'train' | 'test']
    else if (item && list) list.push(scalar(item))
    else if (line.trim())
      throw new Error(`${name}:${i + 1}: "${line}" is not understood; wanted is "id: …", "ask: …", "train:", "test:" or "  - …".`)
  })
  if (`${question.id}.yaml` !== name) throw new Error(`${name}: its id is "${question.id}"; wanted is the name of the file.`)
  return question
}

function scalar(value: string): string {
  const text = value.trim()
  if (text.startsWith('"')) return JSON.parse(text) as string
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'")
  return text.replace(/ +#.*$/, '')
}
