import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { spread } from '../metrics.ts'
import { chineseVariants } from './chinese-variants.ts'
import type { Task, TaskEntry } from './task.ts'
import { withTypo } from './typo.ts'

/** One way to ask of a shop, and how shoppers put it; `test` is never trained on. */
interface Asked {
  id: string
  ask: string
  train: string[]
  test: string[]
}

/** The corpus as tasks: three train lines to each question, asked by its test lines; in Chinese also as it is otherwise typed. */
export function corpusTasks(folder: string): Task[] {
  return ['en', 'zh'].flatMap((language) => {
    const { questions, outOfScope } = readCorpus(folder, language)
    const strays = outOfScope.test.map((text) => ({ text, gold: [], typo: withTypo(text) }))
    const task: Task = {
      name: `corpus-${language}`,
      locale: localeOf(language),
      source: 'the corpus: the question and three train lines for each entry, test lines as questions',
      entries: questions.map(({ id, ask, train }) => ({ id, question: ask, phrasings: spread(train, 3), answer: '' })),
      questions: [...questions.flatMap(({ id, test }) => test.map((text) => ({ text, gold: [id], typo: withTypo(text) }))), ...strays],
    }
    return language === 'zh' ? [task, ...chineseVariants(task)] : [task]
  })
}

/** A thousand entries of three phrasings, cut from the train lines; for times only, since many of them mean the same. */
export function thousandEntries(folder: string, language: string): Task {
  const { questions } = readCorpus(folder, language)
  const threes = questions.flatMap(({ id, train }) =>
    Array.from({ length: Math.ceil(train.length / 3) }, (_, i): TaskEntry => {
      const [question = '', ...phrasings] = train.slice(3 * i, 3 * i + 3)
      return { id: `${id}-${i}`, question, phrasings, answer: '' }
    }),
  )
  return {
    name: `thousand-${language}`,
    locale: localeOf(language),
    source: 'a thousand entries of up to three train lines',
    entries: spread(threes, 1000),
    questions: questions.flatMap(({ test }) => test.map((text) => ({ text, gold: [], typo: text }))),
  }
}

function readCorpus(folder: string, language: string): { questions: Asked[]; outOfScope: Asked } {
  const files = globSync(`${language}/*.yaml`, { cwd: folder }).sort()
  const outOfScope = files.find((file) => basename(file) === '_out-of-scope.yaml')
  if (!outOfScope) throw new Error(`The corpus has no ${language}/_out-of-scope.yaml; it holds what a shop does not answer.`)
  const read = (file: string) => parse(readFileSync(join(folder, file), 'utf8')) as Asked
  const asked = files.filter((file) => !basename(file).startsWith('_'))
  return { questions: asked.map(read), outOfScope: read(outOfScope) }
}

function localeOf(language: string): string {
  return language === 'zh' ? 'zh-CN' : language
}
