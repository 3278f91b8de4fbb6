import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bodyText } from '@shopbell/core/faq'
import { parseTestQuestions, readFaqFolder } from '../../../packages/server/src/faq/index.ts'
import type { Task } from './task.ts'
import { withTypo } from './typo.ts'

/** The demo shop's FAQ with its test questions: a task for each file `questions/<locale>-<half>.csv`. */
export async function demoTasks(folder: string): Promise<Task[]> {
  const { files } = await readFaqFolder(folder)
  return globSync('questions/*.csv', { cwd: folder })
    .sort()
    .map((path) => {
      const half = basename(path, '.csv')
      const locale = half.replace(/-\w$/, '')
      return {
        name: `shop-${half.replace('-CN', '')}`,
        locale,
        source: "the demo shop's FAQ and its test questions",
        entries: files
          .filter((file) => file.locale === locale)
          .map(({ entry, phrasings }) => ({ id: entry.id, question: entry.question, phrasings, answer: bodyText(entry.body) })),
        questions: parseTestQuestions(path, readFileSync(join(folder, path), 'utf8')).map(({ question, expected }) => ({
          text: question,
          gold: expected,
          typo: withTypo(question),
        })),
      }
    })
}
