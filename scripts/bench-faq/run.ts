import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type AccuracyJob, measureAll } from './accuracy-pool.ts'
import { bundlePage, measureInChromium } from './chromium-times.ts'
import { measureCode } from './code-size.ts'
import { nameOf } from './contender.ts'
import { CONTENDERS } from './contenders.ts'
import type { Options } from './options.ts'
import { chart } from './report/chart.ts'
import { measureTables } from './report/measures.ts'
import { page } from './report/page.ts'
import type { TaskResult, TimesResult } from './results.ts'
import { corpusTasks, thousandEntries } from './tasks/corpus-tasks.ts'
import { demoTasks } from './tasks/demo-tasks.ts'
import { folderTasks } from './tasks/folder-tasks.ts'
import type { Task } from './tasks/task.ts'
import { measureTimes } from './times.ts'

/** Runs the whole benchmark in the repository at `root`; progress goes to stderr. */
export async function runBenchmark(root: string, { tasks: folder, only, sample }: Options): Promise<void> {
  const corpus = join(root, 'corpus')
  const own = [...(await demoTasks(join(root, 'demo/faq'))), ...corpusTasks(corpus)]
  const tasks = [...own, ...(folder ? folderTasks(folder) : [])]
  const contenders = CONTENDERS.filter(({ library }) => !only || library === only)
  // Made before the rest, so that the page runs the code that is measured here, also when a file changes meanwhile.
  const script = only ? '' : await bundlePage()
  const measured = await measureTasks(contenders, tasks, sample)
  if (only) return console.log(measureTables({ contenders, tasks: measured }))

  const plain = own.filter(({ name }) => name === 'corpus-en' || name === 'corpus-zh')
  const times = await measureTimesOf(contenders, [...plain, thousandEntries(corpus, 'en'), thousandEntries(corpus, 'zh')])
  const timedTasks = times.map(({ task }) => task)
  say('Chromium')
  const chromium = await measureInChromium(script, ['Shopbell', ...fastestPeers(contenders, measured, times)], timedTasks)
  const results = { contenders, tasks: measured, times, chromium, code: await measureCode(root), sample }
  const out = join(root, 'docs/benchmarks')
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'faq.md'), page(results))
  writeFileSync(join(out, 'faq.svg'), chart(results))
  say('docs/benchmarks/faq.md and faq.svg are written')
}

async function measureTasks(contenders: typeof CONTENDERS, tasks: readonly Task[], sample: number | undefined): Promise<TaskResult[]> {
  const jobs = contenders.flatMap((contender) => tasks.map((task) => ({ contender: CONTENDERS.indexOf(contender), task, sample })))
  // The slow ones begin first, so that none is left running alone at the end.
  const ordered = jobs.sort((a, b) => Number(CONTENDERS[b.contender]?.slow ?? false) - Number(CONTENDERS[a.contender]?.slow ?? false))
  const accuracies = await measureAll(ordered, (job, done) => say(`${done} of ${jobs.length}: ${jobName(job)}`))
  return tasks.map((task) => ({
    task,
    accuracies: contenders.flatMap((contender) => {
      const at = ordered.findIndex((job) => job.task === task && CONTENDERS[job.contender] === contender)
      return accuracies[at] ?? []
    }),
  }))
}

async function measureTimesOf(contenders: typeof CONTENDERS, tasks: readonly Task[]): Promise<TimesResult[]> {
  const results: TimesResult[] = []
  for (const task of tasks) {
    const result: TimesResult = { task, times: [], stored: [] }
    for (const contender of contenders) {
      say(`times on ${task.name}: ${nameOf(contender)}`)
      result.times.push(await measureTimes(contender, task))
      const stored = await (await contender.open(task.entries, task.locale)).stored()
      result.stored.push({ raw: Buffer.byteLength(stored), gzip: gzipSync(stored, { level: 9 }).length })
    }
    results.push(result)
  }
  return results
}

/** The two quickest at a keystroke of the strongest set-ups that find at least half as much as ours. */
function fastestPeers(contenders: typeof CONTENDERS, tasks: readonly TaskResult[], times: readonly TimesResult[]): string[] {
  const mean = (i: number) => tasks.reduce((sum, { accuracies }) => sum + (accuracies[i]?.at1 ?? 0), 0)
  const keystroke = (i: number) => times.reduce((sum, result) => sum + (result.times[i]?.keystroke.p95 ?? 0), 0)
  const ours = mean(contenders.findIndex(({ setup }) => setup === 'ours'))
  return contenders
    .map((contender, i) => ({ contender, found: mean(i), took: keystroke(i) }))
    .filter(({ contender, found }) => contender.setup === 'strongest' && found >= ours / 2)
    .sort((a, b) => a.took - b.took)
    .slice(0, 2)
    .map(({ contender }) => nameOf(contender))
}

function jobName({ contender, task }: AccuracyJob): string {
  const chosen = CONTENDERS[contender]
  return `${chosen ? nameOf(chosen) : ''} on ${task.name}`
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
