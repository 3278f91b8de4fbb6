import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const SKIPPED = new Set(['node_modules', 'dist', '.cache'])

/** One hash over the names and contents of files and folders below a root, and one more text; tests do not count. */
export function fingerprint(root: string, paths: readonly string[], text = ''): string {
  const hash = createHash('sha256').update(text)
  for (const path of paths) {
    for (const file of filesBelow(join(root, path)).sort()) {
      hash.update(relative(root, file).replaceAll(sep, '/')).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name) || entry.name.includes('.test.')) return []
    const below = join(path, entry.name)
    return entry.isDirectory() ? filesBelow(below) : [below]
  })
}
