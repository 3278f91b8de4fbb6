import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { parseEntry } from './parse-entry.ts'
import { type CategorySource, checkSource, type FaqSource } from './source.ts'
import { SourceError, SourceErrors } from './source-error.ts'

/**
 * Reads a folder of answers: `categories.yaml`, and `<locale>/<id>.md`. Other folders, such as one with test questions, are left alone.
 * @throws SourceErrors with every mistake, each with file and line
 */
export async function readFaqFolder(folder: string): Promise<FaqSource> {
  const errors: SourceError[] = []
  const source: FaqSource = { categories: [], files: [] }
  const collect = (error: unknown) => {
    if (!(error instanceof SourceError)) throw error
    errors.push(error)
  }
  const list = join(folder, 'categories.yaml')
  try {
    source.categories = parseCategories(list, await readFile(list, 'utf8'))
  } catch (error) {
    collect(isMissing(error) ? new SourceError(list, 1, 'This file is missing; it lists the categories, each with id and name.') : error)
  }
  for (const directory of await localeFolders(folder)) {
    for (const name of (await readdir(join(folder, directory))).filter((file) => file.endsWith('.md')).sort()) {
      const file = join(folder, directory, name)
      try {
        const entry = parseEntry(file, await readFile(file, 'utf8'))
        if (entry.locale !== directory) {
          throw new SourceError(
            file,
            entry.lines['locale'] ?? 1,
            `The locale "${entry.locale}" has to be the name of the folder, "${directory}".`,
          )
        }
        source.files.push(entry)
      } catch (error) {
        collect(error)
      }
    }
  }
  if (!errors.length) errors.push(...checkSource(source))
  if (errors.length) throw new SourceErrors(errors)
  return source
}

/**
 * Reads `categories.yaml`: a list of `{ id, name: { <locale>: text } }`.
 * @throws SourceError
 */
export function parseCategories(file: string, text: string): CategorySource[] {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const problem = document.errors[0]
  if (problem) throw new SourceError(file, problem.linePos?.[0].line ?? 1, `This is not YAML: ${problem.message.split('\n')[0]}`)
  const value = document.toJS() as unknown
  if (!Array.isArray(value)) throw new SourceError(file, 1, 'Wanted is a list of categories, each with id and name.')
  value.forEach((item: unknown, index) => {
    if (isCategory(item)) return
    throw new SourceError(file, 1, `Category number ${index + 1} needs an "id" and a "name" for each locale.`)
  })
  return value as CategorySource[]
}

function isCategory(value: unknown): value is CategorySource {
  if (typeof value !== 'object' || value === null) return false
  const { id, name } = value as Partial<CategorySource>
  return (
    typeof id === 'string' && typeof name === 'object' && name !== null && Object.values(name).every((text) => typeof text === 'string')
  )
}

async function localeFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(entry.name))
    .map(({ name }) => name)
    .sort()
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
