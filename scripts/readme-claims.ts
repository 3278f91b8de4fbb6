import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

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
  languages: (root) => {
    const spoken = readFileSync(join(root, 'packages/widget/src/strings.ts'), 'utf8').match(/import\('\.\/strings\//g) ?? []
    return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][spoken.length] ?? String(spoken.length)
  },
  loader: (root) => kilobytes(root, 'Before somebody wants help'),
  answering: (root) => kilobytes(root, 'Opening it, and finding answers'),
  talking: (root) => kilobytes(root, 'Chatting and rating'),
  lighter: (root) => String(Math.floor(Math.min(...otherWidgets(root).map(([, before]) => Number.parseFloat(before ?? ''))))),
}

/** The rows of the other widgets in the table of bytes that the benchmark of the page wrote, each from what it fetches before anybody wants it on. */
function otherWidgets(root: string): string[][] {
  const text = readFileSync(join(root, 'docs/benchmarks/page.md'), 'utf8')
  const [, table = ''] = /## Bytes(.*?)Not measured/s.exec(text) ?? []
  return [...table.matchAll(/^\| [\w-]+ \|(.*×.*)\|$/gm)].map(([, cells = '']) => cells.split('|'))
}

/** What a page fetches, as `.size-limit.json` counts it, in sentences where it is more than it may be. */
export function checkBudgets(root: string): string[] {
  return measure(root).flatMap(({ name, size, sizeLimit, passed }) =>
    passed ? [] : [`"${name}" takes ${size} bytes; .size-limit.json allows ${sizeLimit}.`],
  )
}

/** One budget and what it came to, in bytes. */
interface Measured {
  name: string
  size: number
  sizeLimit: number
  passed: boolean
}

const measured = new Map<string, Measured[]>()

function measure(root: string): Measured[] {
  const known = measured.get(root)
  if (known) return known
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/size-limit/bin.js'), '--json'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (!stdout.startsWith('[')) throw new Error(`size-limit measured nothing; is everything built? ${stderr}${stdout}`)
  const sizes = JSON.parse(stdout) as Measured[]
  measured.set(root, sizes)
  return sizes
}

/** In KB of 1,000 bytes, rounded up to a whole one from ten on. */
function kilobytes(root: string, name: string): string {
  const size = measure(root).find((one) => one.name === name)?.size
  if (size === undefined) throw new Error(`.size-limit.json has no budget "${name}".`)
  const kb = size / 1000
  return `${kb < 10 ? (Math.ceil(kb * 10) / 10).toFixed(1) : Math.ceil(kb)} KB`
}
