import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { checkBudgets, checkClaims } from './readme-claims.ts'

/** Conventions that a machine can check. Each check answers with what is wrong, in sentences. */
const root = new URL('..', import.meta.url).pathname
const sources = globSync(['packages/*/src/**/*.ts', 'demo/src/**/*.ts', 'scripts/*.ts', 'e2e/**/*.ts'], { cwd: root })
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const problems = [
  ...sources.flatMap(checkFile),
  ...globSync('packages/*/package.json', { cwd: root }).flatMap(checkExports),
  ...checkElements(),
  ...checkAnswers(),
  ...checkBudgets(root),
  ...checkClaims(root),
]
for (const problem of problems) console.error(problem)
console.log(`${sources.length} source files, ${problems.length} problems`)
process.exit(problems.length > 0 ? 1 : 0)

function checkFile(file: string): string[] {
  const text = read(file)
  const lines = text.trimEnd().split('\n').length
  const found: string[] = []
  if (lines > 300) found.push(`${file} has ${lines} lines; a file says one thing in at most 300.`)
  if (/^(utils?|types|helpers|misc|common)\.ts$/.test(basename(file)))
    found.push(`${file} is named after nothing; name it after the one thing inside.`)
  if (file.includes('/widget/src/') && !file.endsWith('.test.ts') && /removeEventListener/.test(text)) {
    found.push(`${file} removes a listener by hand; give it the signal of an AbortController instead.`)
  }
  if (/packages\/(widget|desk)\/src\//.test(file) && /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|styleMap)\b/.test(text)) {
    found.push(`${file} uses HTML or styles as text; text from the network is only ever text, and strict pages block styles.`)
  }
  if (file.includes('/widget/src/') && /\d(rem|rlh|rex|rch)\b/.test(text)) {
    found.push(`${file} measures by the letters of the page's root, which are the page's; take px or em.`)
  }
  return found
}

function checkExports(file: string): string[] {
  const manifest = JSON.parse(read(file)) as { name: string; exports?: Record<string, { source?: string }> }
  return Object.entries(manifest.exports ?? {}).flatMap(([name, { source }]) =>
    source && existsSync(join(root, dirname(file), source))
      ? []
      : [`${manifest.name} exports "${name}" from ${source ?? 'nowhere'}, which does not exist.`],
  )
}

function checkElements(): string[] {
  const elements = globSync('packages/widget/src/shop-bell*.ts', { cwd: root }).filter((file) => !/\.(test|styles)\.ts$/.test(file))
  return elements.flatMap((file) => (existsSync(join(root, file.replace(/\.ts$/, '.test.ts'))) ? [] : [`${file} has no test beside it.`]))
}

/** The demo's answers exist in both languages, and there are enough of them. */
function checkAnswers(): string[] {
  const idsOf = (locale: string) =>
    globSync(`demo/faq/${locale}/*.md`, { cwd: root })
      .map((file) => basename(file))
      .sort()
  const zh = idsOf('zh-CN')
  const en = idsOf('en')
  const lonely = [...zh, ...en].filter((id) => !zh.includes(id) || !en.includes(id))
  return [
    ...lonely.map((id) => `demo/faq has ${id} in one language only.`),
    ...(zh.length < 80 ? [`demo/faq has ${zh.length} answers; at least 80 are wanted.`] : []),
  ]
}
