import type { Block, FaqCategory, Inline } from '@shopbell/core/faq'
import type { FaqFile } from './parse-entry.ts'
import { SourceError } from './source-error.ts'

/** A chapter with its name in each locale. */
export interface CategorySource {
  id: string
  name: Record<string, string>
}

/** An FAQ as its authors wrote it. */
export interface FaqSource {
  categories: CategorySource[]
  files: FaqFile[]
}

/** The locales of an FAQ, sorted. */
export function sourceLocales({ files }: FaqSource): string[] {
  return [...new Set(files.map(({ locale }) => locale))].sort()
}

/** The chapters in the words of one locale; without a name the id stands. */
export function namedCategories({ categories }: FaqSource, locale: string): FaqCategory[] {
  return categories.map(({ id, name }) => ({ id, name: name[locale] ?? Object.values(name)[0] ?? id }))
}

/** What is wrong between the files: chapters, ids and links that do not exist, ids used twice. */
export function checkSource(source: FaqSource): SourceError[] {
  const errors: SourceError[] = []
  const categories = new Set(source.categories.map(({ id }) => id))
  const known = new Map<string, FaqFile>()
  for (const file of source.files) {
    const key = `${file.locale}/${file.entry.id}`
    const other = known.get(key)
    if (other)
      errors.push(new SourceError(file.file, file.lines['id'] ?? 1, `The id "${file.entry.id}" is used already, by ${other.file}.`))
    known.set(key, file)
  }
  for (const file of source.files) {
    const { category, related, body } = file.entry
    if (!categories.has(category)) {
      const wanted = [...categories].join(', ')
      errors.push(
        new SourceError(file.file, file.lines['category'] ?? 1, `The category "${category}" is not known; wanted is one of ${wanted}.`),
      )
    }
    for (const id of related) {
      if (known.has(`${file.locale}/${id}`)) continue
      errors.push(new SourceError(file.file, file.lines['related'] ?? 1, `The related entry "${id}" does not exist in ${file.locale}.`))
    }
    for (const id of linkedEntries(body)) {
      if (known.has(`${file.locale}/${id}`)) continue
      errors.push(new SourceError(file.file, file.bodyLine, `The link "faq:${id}" goes to an entry that does not exist in ${file.locale}.`))
    }
  }
  return errors
}

function linkedEntries(body: readonly Block[]): string[] {
  return body.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(linkedEntries)
    return 'children' in block ? block.children.flatMap(inlineEntries) : []
  })
}

function inlineEntries(inline: Inline): string[] {
  if (typeof inline === 'string' || !('children' in inline)) return []
  const own = inline.kind === 'link' && inline.href.startsWith('faq:') ? [inline.href.slice(4)] : []
  return [...own, ...inline.children.flatMap(inlineEntries)]
}
