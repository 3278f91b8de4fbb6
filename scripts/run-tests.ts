import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingBrowsers } from '../e2e/other-browsers/find-browsers.ts'
import { installOtherBrowsers } from './install-other-browsers.ts'
import { installServers } from './install-servers.ts'

/** What one part of the tests came to. */
interface Tally {
  passed: number
  /** What failed: file and title, and with what words. */
  failed: string[]
  /** What was not run, each with the reason. */
  skipped?: string[]
}

/** Runs every check there is, or those whose name is given, and ends with one plain line. */
const root = new URL('..', import.meta.url).pathname
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const tallies = mkdtempSync(join(tmpdir(), 'shopbell-tests-'))
const PROJECTS = [
  'packages/core',
  'packages/core/tsconfig.test.json',
  'packages/widget',
  'packages/widget/tsconfig.test.json',
  'packages/server',
  'packages/server/tsconfig.node.json',
  'packages/desk',
  'packages/desk/tsconfig.test.json',
  'demo',
  'e2e',
  'scripts',
  'corpus/train',
]

const parts: Record<string, () => Tally> = {
  types: () => sum(PROJECTS.map((project) => check(`types of ${project}`, bin('tsc'), ['-p', project]))),
  lint: () => check('lint', bin('biome'), ['check', '--error-on-warnings', '.']),
  unit: () =>
    nodeTests('unit', [
      'packages/{core,server}/src/**/*.test.ts',
      'demo/src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'corpus/train/*.test.ts',
    ]),
  build: () => check('build', process.execPath, ['scripts/build.mjs']),
  workspace: () => check('workspace', process.execPath, ['scripts/check-workspace.ts']),
  elements: () => tallied('elements', bin('wtr'), []),
  docs: () => check('docs', process.execPath, ['scripts/docs.ts']),
  e2e: () =>
    sum([
      nodeTests('e2e', ['e2e/**/*.test.ts'], ['--test-concurrency=1', '--test-timeout=240000', '--test-force-exit']),
      {
        passed: 0,
        failed: [],
        skipped: missingBrowsers().map(({ name, packages }) => `in ${name}: there is no ${packages.join(', no ')}`),
      },
    ]),
}

if (process.env['CI'] === 'true') {
  installServers()
  installOtherBrowsers()
}
const chosen = process.argv.slice(2)
const total = sum(Object.entries(parts).flatMap(([name, part]) => (chosen.length === 0 || chosen.includes(name) ? part() : [])))
rmSync(tallies, { recursive: true })
for (const one of total.skipped ?? []) console.log(`Skipped: ${one}`)
// Once more at the end, where one looks first.
for (const one of total.failed) console.log(`Failed: ${one}`)
console.log(`${total.passed} passed, ${total.failed.length} failed`)
process.exit(total.failed.length > 0 ? 1 : 0)

function check(title: string, command: string, args: string[]): Tally {
  console.log(`\n== ${title}`)
  const ok = spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0
  return ok ? { passed: 1, failed: [] } : { passed: 0, failed: [title] }
}

function nodeTests(title: string, globs: string[], options: string[] = []): Tally {
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/tally-reporter.mjs',
    `--test-reporter-destination=${tallyFile(title)}`,
  ]
  return tallied(title, process.execPath, ['--conditions=source', '--test', ...reporters, ...options, ...globs])
}

/** Runs a test runner that leaves its count in a file; one that left none has failed. */
function tallied(title: string, command: string, args: string[]): Tally {
  console.log(`\n== ${title}`)
  const file = tallyFile(title)
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, TALLY_FILE: file } })
  const tally = readTally(file)
  return status === 0 || tally.failed.length > 0 ? tally : { ...tally, failed: [`${title} ended with ${status}`] }
}

function tallyFile(title: string): string {
  return join(tallies, `${title}.json`)
}

function readTally(file: string): Tally {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Tally
  } catch {
    return { passed: 0, failed: [`${file} was not written`] }
  }
}

function sum(all: Tally[]): Tally {
  return {
    passed: all.reduce((n, { passed }) => n + passed, 0),
    failed: all.flatMap(({ failed }) => failed),
    skipped: all.flatMap(({ skipped = [] }) => skipped),
  }
}
