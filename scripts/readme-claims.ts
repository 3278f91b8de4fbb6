import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the README says in figures, each between `<!-- claim:name -->` and `<!-- /claim -->`, and what is true. */
export function checkClaims(root: string): string[] {
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  const claims = [...text.matchAll(/<!-- claim:([\w-]+) -->(.*?)<!-- \/claim -->/gs)].map(([, name, said]) => ({
    name: name as string,
    said: (said as string).trim(),
  }))
  return claims.flatMap(({ name, said }) => {
    const truth = facts[name]?.(root)
    if (truth === undefined) return [`README.md claims ${name}, which nothing measures; add it to scripts/readme-claims.ts.`]
    return truth === said ? [] : [`README.md says ${said} for ${name}; it is ${truth}.`]
  })
}

const facts: Record<string, (root: string) => string> = {
  answers: (root) => String(globSync('demo/faq/zh-CN/*.md', { cwd: root }).length),
  products: (root) => {
    const texts = globSync('demo/src/products/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'))
    return String(texts.join('').match(/^\s+sku: 'TW-/gm)?.length ?? 0)
  },
  loader: (root) => kilobytes(join(root, 'packages/widget/dist/cdn/shopbell.js')),
  bubble: (root) => kilobytes(...globSync('packages/widget/dist/cdn/shopbell/main-*.js', { cwd: root }).map((file) => join(root, file))),
  widget: (root) => kilobytes(...globSync('packages/widget/dist/cdn/**/*.js', { cwd: root }).map((file) => join(root, file))),
}

/** Size as a browser fetches it: each file gzipped, in KB of 1,000 bytes, rounded up to a whole one from ten on. */
function kilobytes(...files: string[]): string {
  const bytes = files.reduce((sum, file) => (statSync(file).isFile() ? sum + gzipSync(readFileSync(file), { level: 9 }).length : sum), 0)
  const kb = bytes / 1000
  return `${kb < 10 ? (Math.ceil(kb * 10) / 10).toFixed(1) : Math.ceil(kb)} KB`
}
