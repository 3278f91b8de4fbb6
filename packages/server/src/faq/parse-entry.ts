import type { FaqEntry } from '@shopbell/core/faq'
import { parseFrontMatter } from './front-matter.ts'
import { parseBody } from './markdown-body.ts'
import { SourceError } from './source-error.ts'

/** An answer as its author wrote it, with the places that other files have to agree with. */
export interface FaqFile {
  /** Name of the file, as in messages. */
  file: string
  locale: string
  entry: FaqEntry
  phrasings: string[]
  /** Line of each front-matter key. */
  lines: Record<string, number>
  /** Line on which the body begins. */
  bodyLine: number
}

/**
 * Reads one answer: front matter and a Markdown body.
 * @param file its name with folders, such as `faq/en/refund-time.md`; the last part says the id
 * @throws SourceError with file, line and what is wanted
 */
export function parseEntry(file: string, text: string): FaqFile {
  const { head, lines, body, bodyLine } = parseFrontMatter(file, text)
  const wanted = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(head.id)) {
    throw new SourceError(file, lines['id'] ?? 1, `The id "${head.id}" has to be small letters, digits and hyphens.`)
  }
  if (head.id !== wanted) throw new SourceError(file, lines['id'] ?? 1, `The id "${head.id}" has to be the name of the file, "${wanted}".`)
  const blocks = parseBody(file, body, bodyLine)
  if (!blocks.length) throw new SourceError(file, bodyLine, 'The answer is missing below the front matter.')
  const { locale, phrasings, ...rest } = head
  return { file, locale, phrasings, lines, bodyLine, entry: { ...rest, body: blocks } }
}
