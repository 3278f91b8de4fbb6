import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGE_TAGS, LOCALES, type Locale, type Translated } from '../locale.ts'

/** The titles of the FAQ: questions by entry id, names by category id. */
export interface FaqTitles {
  question(id: string): string
  category(id: string): string
}

/**
 * Reads the titles from the FAQ folder, so that a link on a page says what the answer is called.
 * Asking for an id that is not there throws an error that names the file that is missing.
 */
export function readFaqTitles(folder: string): Translated<FaqTitles> {
  const categories = readFileSync(join(folder, 'categories.yaml'), 'utf8')
  const [zh, en] = LOCALES.map((locale) => titlesOf(folder, locale, categories))
  if (!zh || !en) throw new Error(`Every language needs a folder in ${folder}.`)
  return { zh, en }
}

function titlesOf(folder: string, locale: Locale, categories: string): FaqTitles {
  const tag = LANGUAGE_TAGS[locale]
  const questions = new Map<string, string>()
  for (const file of readdirSync(join(folder, tag))) {
    if (file.endsWith('.md')) questions.set(file.slice(0, -3), scalar(readFileSync(join(folder, tag, file), 'utf8'), 'question'))
  }
  return {
    question: (id) => questions.get(id) ?? missing(`demo/faq/${tag}/${id}.md`),
    category: (id) => {
      const block = categories.split(/^- /m).find((part) => part.startsWith(`id: ${id}\n`))
      return block === undefined ? missing(`the category ${id} in demo/faq/categories.yaml`) : scalar(block, tag)
    },
  }
}

/** The value of `key: value` on a line of its own; plain and quoted scalars are all that titles need. */
function scalar(yaml: string, key: string): string {
  const value = new RegExp(`^\\s*${key}:\\s*(.+?)\\s*$`, 'm').exec(yaml)?.[1]
  if (value === undefined) return missing(`the key ${key}`)
  if (value.startsWith('"')) return String(JSON.parse(value))
  return value.startsWith("'") ? value.slice(1, -1).replaceAll("''", "'") : value
}

function missing(what: string): never {
  throw new Error(`A page of the shop links to an answer that is not in the FAQ: ${what} is missing. Write it, or change the link.`)
}
