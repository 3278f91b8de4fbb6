import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Block, FaqIndex, Inline } from '@shopbell/core/faq'
import type { FaqFile } from './parse-entry.ts'
import type { FaqSource } from './source.ts'
import { SourceError } from './source-error.ts'

const CLOSE = 0.85

/** Entries that have no other phrasing than their question. */
export function lintPhrasings({ files }: FaqSource): SourceError[] {
  const bare = files.filter(({ phrasings }) => !phrasings.length)
  return bare.map(
    ({ file, lines }) =>
      new SourceError(file, lines['question'] ?? 1, 'There are no phrasings; three to six ways of asking make it much easier to find.'),
  )
}

/** Phrasings of one entry that find another entry first, or nearly so. */
export function lintCompetition({ files }: FaqSource, locale: string, index: FaqIndex): SourceError[] {
  const warnings: SourceError[] = []
  for (const { file, entry, phrasings, lines, locale: own } of files) {
    if (own !== locale) continue
    for (const text of [entry.question, ...phrasings]) {
      const hits = index.search(text, { limit: 2 })
      const mine = hits.find(({ id }) => id === entry.id)?.score ?? 0
      const rival = hits.find(({ id }) => id !== entry.id)
      if (!rival || rival.score < CLOSE * mine) continue
      const line = lines[text === entry.question ? 'question' : 'phrasings'] ?? 1
      warnings.push(new SourceError(file, line, `"${text}" fits "${rival.id}" as well; say what is particular about one of them.`))
    }
  }
  return warnings
}

/** Paths of pictures and pages that are not in the shop's folder of public files. */
export async function lintPaths({ files }: FaqSource, folder: string): Promise<SourceError[]> {
  const dead = await Promise.all(files.map((file) => deadPaths(file, folder)))
  return dead.flat()
}

async function deadPaths({ file, entry, bodyLine }: FaqFile, folder: string): Promise<SourceError[]> {
  const errors: SourceError[] = []
  for (const path of entry.body.flatMap(blockPaths)) {
    const name = decodeURI(path.replace(/[?#].*$/, ''))
    if (!/\.\w+$/.test(name)) continue
    const there = await access(join(folder, name)).then(
      () => true,
      () => false,
    )
    if (!there) errors.push(new SourceError(file, bodyLine, `"${path}" is not in ${folder}.`))
  }
  return errors
}

function blockPaths(block: Block): string[] {
  if (block.kind === 'list') return block.items.flat().flatMap(blockPaths)
  if ('src' in block) return block.src.startsWith('/') ? [block.src] : []
  return block.children.flatMap(inlinePaths)
}

function inlinePaths(inline: Inline): string[] {
  if (typeof inline === 'string' || !('children' in inline)) return []
  const own = inline.kind === 'link' && inline.href.startsWith('/') ? [inline.href] : []
  return [...own, ...inline.children.flatMap(inlinePaths)]
}
