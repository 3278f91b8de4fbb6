import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { ENGINES } from './bench-faq/engines.ts'
import { measure } from './bench-faq/measure.ts'
import { reportChart, reportPage, type TaskResult } from './bench-faq/report.ts'
import { folderTasks, ownTasks } from './bench-faq/task.ts'

/** Measures the FAQ engine beside other libraries: on the demo shop's test questions, and on every task in `--tasks FOLDER`. */
const root = new URL('..', import.meta.url).pathname
const { values } = parseArgs({
  options: { tasks: { type: 'string' }, only: { type: 'string' }, out: { type: 'string', default: `${root}docs/benchmarks` } },
})
const tasks = [...(await ownTasks(`${root}demo/faq`)), ...(values.tasks ? folderTasks(values.tasks) : [])]
const results: TaskResult[] = []
for (const task of tasks) {
  if (values.only && !task.name.includes(values.only)) continue
  const figures: TaskResult['figures'] = new Map()
  for (const engine of ENGINES) {
    process.stderr.write(`${task.name} ${engine.name}\n`)
    figures.set(engine.name, await measure(engine, task))
  }
  results.push({ task: task.name, entries: task.entries.length, questions: task.questions.length, figures })
}
mkdirSync(values.out, { recursive: true })
writeFileSync(`${values.out}/faq.md`, reportPage(results, await codeSize()))
writeFileSync(`${values.out}/faq.svg`, reportChart(results))

async function codeSize(): Promise<number> {
  const entry = { contents: "export { openFaq } from './packages/core/src/faq/open.ts'", resolveDir: root, loader: 'ts' as const }
  const { outputFiles } = await build({ stdin: entry, bundle: true, minify: true, write: false, format: 'esm', target: 'es2022' })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1024
}
